/** The commands of the tree, by the names that the manifest gives them. */
import * as vscode from 'vscode';
import { locationOf, revealNode, revealPlace } from '../reveal.ts';
import { NO_FILTER } from './arrangement.ts';
import { clicks } from './click.ts';
import { askFilter } from './filter-input.ts';
import { idOf, qualifiedIdOf } from './ids.ts';
import type { TreeNode } from './nodes.ts';
import { SORTS } from './sorting.ts';
import type { Shown, ShownTree } from './view.ts';

/** What they act on. */
export interface TreeParts extends Pick<Shown, 'server' | 'trees' | 'arrangement'> {
  readonly view: ShownTree;
}

type Commands = Readonly<Record<string, (argument: unknown) => unknown>>;

export function treeCommands({ server, trees, arrangement, view }: TreeParts, log: vscode.LogOutputChannel): Commands {
  /** The menus hand over the key of a node; a key that is pressed hands over none. */
  const nodeOf = async (argument: unknown): Promise<TreeNode | undefined> => {
    const key = typeof argument === 'string' ? argument : await view.meant();
    return key === undefined ? undefined : trees.byKey(key);
  };
  const click = clicks(trees, server, log);
  let shown: Promise<void> = Promise.resolve();
  /** A click shows a title a moment later: what works at the cursor waits, lest that is taken away from it. */
  const afterClick = (work: (node: TreeNode | undefined) => Promise<void>) => async (argument: unknown) => {
    const node = await nodeOf(argument);
    await shown;
    await work(node);
  };
  const copy = (text: string | undefined) => (text === undefined ? undefined : vscode.env.clipboard.writeText(text));
  const sorts = SORTS.map(sort => [`referentiel.tree.sort.${sort}`, () => arrangement.sortBy(sort)] as const);
  return {
    ...Object.fromEntries(sorts),
    'referentiel.tree.refresh': () => trees.refresh(),
    'referentiel.tree.filter': () => askFilter(arrangement, vscode.window.onDidChangeActiveTextEditor),
    'referentiel.tree.clearFilter': () => arrangement.filterBy(NO_FILTER),
    'referentiel.tree.problemsOnly': () => arrangement.filterBy({ problemsOnly: true }),
    'referentiel.tree.allActions': () => arrangement.filterBy({ problemsOnly: false }),
    'referentiel.tree.click': argument => {
      shown = click(argument);
    },
    'referentiel.tree.open': async argument => revealNode(await nodeOf(argument), server, {}, log),
    'referentiel.tree.openToSide': async argument =>
      revealNode(await nodeOf(argument), server, { viewColumn: vscode.ViewColumn.Beside }, log),
    'referentiel.tree.findReferences': afterClick(node => findReferences(node, server, log)),
    'referentiel.tree.rename': afterClick(node => rename(node, server)),
    'referentiel.tree.copyId': async argument => copy(idOf(await nodeOf(argument))),
    'referentiel.tree.copyQualifiedId': async argument => copy(qualifiedIdOf(await nodeOf(argument))),
  };
}

/** Lists them in VS Code's own view, which looks for what is at the cursor: at an id nobody else knows any. */
async function findReferences(
  node: TreeNode | undefined,
  server: Shown['server'],
  log: vscode.LogOutputChannel,
): Promise<void> {
  const location = node && (await locationOf(node, server));
  if (!location) return;
  await revealPlace({ uri: location.uri, range: location.idRange }, {}, log);
  await vscode.commands.executeCommand('references-view.findReferences');
}

/** Begins a rename at an id, in the editor: what it changes is shown and asked there. */
async function rename(node: TreeNode | undefined, server: Shown['server']): Promise<void> {
  const location = node && (await locationOf(node, server));
  if (!location) return;
  const { line, character } = location.idRange.start;
  const place = [vscode.Uri.parse(location.uri), new vscode.Position(line, character)];
  await vscode.commands.executeCommand('editor.action.rename', place);
}
