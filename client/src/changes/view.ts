/** The view “Changes”: what has changed since the version that is compared with, by measure. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import { baseName } from '../base/file-names.ts';
import { focusedRow } from '../base/focused-row.ts';
import { setContext } from '../context-keys.ts';
import type { ScenarioViews } from '../simulation/scenario-views.ts';
import type { FollowedChanges } from './follow-changes.ts';
import { changeItem } from './items.ts';
import { summaryText } from './labels.ts';
import { createMeantRow, rowsByKey } from './meant-row.ts';
import { type ChangeNode, changeNodes } from './nodes.ts';
import { approvedText } from './reviewed.ts';

export interface ShownChanges extends vscode.Disposable {
  /** The row that is selected, as it is now. */
  readonly selected: ChangeNode | undefined;
  /** The row at which the keys are, else the one that is selected. */
  focused(): Promise<ChangeNode | undefined>;
  /** A row was clicked: it is meant from now on, though VS Code may not know yet that it is selected. */
  clicked(node: ChangeNode): void;
  /** Brings the view to the front, with its first row. */
  show(): Promise<void>;
}

/** Shows the view. `referentiel.changes` is true while something is compared with. */
export function changesView(
  changes: FollowedChanges,
  views: Pick<ScenarioViews, 'last'>,
  log: vscode.LogOutputChannel,
): ShownChanges {
  const changed = new vscode.EventEmitter<undefined>();
  let roots: readonly ChangeNode[] = [];
  let rows: ReadonlyMap<string, ChangeNode> = new Map();
  const parents = new Map<ChangeNode, ChangeNode>();
  const meant = createMeantRow();

  const view = vscode.window.createTreeView<ChangeNode>('referentiel.changes', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: node => [...(node === undefined ? roots : node.children)],
      getParent: node => parents.get(node),
      getTreeItem: node => changeItem(node, scenarioName()),
    },
  });
  const scenarioName = (): string => {
    const uri = views.last?.document.uri;
    return changes.known?.scenarioTitle ?? (uri === undefined ? '' : baseName(uri));
  };
  const update = (): void => {
    const { compared, known } = changes;
    roots = known === null ? [] : changeNodes(known);
    rows = rowsByKey(roots);
    parents.clear();
    noteParents(roots, parents);
    view.description = compared?.label ?? '';
    view.message =
      compared === null || known === null
        ? ''
        : [
            summaryText(known.measures),
            approvedText(known.measures.flatMap(({ changes: own }) => own)),
            unreadableText(known.unreadable),
          ]
            .filter(isTold)
            .join(' · ');
    setContext('referentiel.changes', compared !== null, log);
    changed.fire(undefined);
  };
  update();
  /** False for a row that is gone before VS Code has found it: a file may change at any moment. */
  const isRevealed = async (node: ChangeNode): Promise<boolean> => {
    try {
      await view.reveal(node, { focus: true, select: true });
      return true;
    } catch (error) {
      if (roots.includes(node)) throw error;
      return false;
    }
  };
  const all = vscode.Disposable.from(
    changed,
    view,
    changes.onDidChange(update),
    view.onDidChangeSelection(({ selection }) => meant.selected(selection)),
  );
  return {
    get selected() {
      return meant.among(rows, view.selection);
    },
    focused: async () => {
      const selected = meant.among(rows, view.selection);
      return (await focusedRow(view)) ?? selected;
    },
    clicked: meant.clicked,
    show: async () => {
      // The view is there once something is compared with, and not before.
      await vscode.commands.executeCommand('setContext', 'referentiel.changes', true);
      const [first] = roots;
      if (first !== undefined && (await isRevealed(first))) return;
      await vscode.commands.executeCommand('referentiel.changes.focus');
    },
    dispose: () => all.dispose(),
  };
}

function noteParents(nodes: readonly ChangeNode[], parents: Map<ChangeNode, ChangeNode>): void {
  for (const node of nodes) {
    for (const child of node.children) parents.set(child, node);
    noteParents(node.children, parents);
  }
}

function unreadableText(files: readonly string[]): string {
  return files.length === 0
    ? ''
    : say('Not all of {files} can be read: what is there is compared as far as it can be.', {
        files: files.join(', '),
      });
}

function isTold(text: string): boolean {
  return text !== '';
}
