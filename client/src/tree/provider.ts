/** The trees as VS Code shows them. Its elements are the keys of the nodes: they stay the same when the text changes. */
import * as vscode from 'vscode';
import { failedRequest } from '../server/failed-request.ts';
import type { LanguageServer } from '../server/language-client.ts';
import { type Arrangement, isFiltering } from './arrangement.ts';
import { type Columns, columnsOf, NO_COLUMNS } from './columns.ts';
import { actionItem, aroundItem, groupItem } from './items.ts';
import { isAction, type TreeNode } from './nodes.ts';
import type { Opened } from './opened.ts';
import { sorted } from './sorting.ts';
import type { Trees } from './trees.ts';

/** The data of the view `referentiel.tree`. VS Code asks for the levels that it shows, and for those that change again. */
export function treeDataProvider(
  trees: Trees,
  arrangement: Arrangement,
  opened: Pick<Opened, 'isOpen'>,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
): vscode.TreeDataProvider<string> & vscode.Disposable {
  const changed = new vscode.EventEmitter<string[] | undefined>();
  const listening = vscode.Disposable.from(
    changed,
    trees.onDidChange(keys => changed.fire(keys === null ? undefined : [...keys])),
    arrangement.onDidSort(() => changed.fire(undefined)),
  );
  const columnsIn = rememberedColumns();
  const onError = failedRequest(server, log, 'children');
  const childrenOf = async (key: string): Promise<readonly TreeNode[]> => {
    try {
      return await trees.children(key);
    } catch (error) {
      onError(error);
      return [];
    }
  };
  const levelOf = async (key: string | undefined): Promise<readonly TreeNode[]> =>
    key === undefined ? trees.roots : sorted(await childrenOf(key), arrangement.sort);
  const itemOf = (node: TreeNode): vscode.TreeItem => {
    if (node.is === 'group') return groupItem(node, opened.isOpen(node.key));
    if (node.is === 'around') return aroundItem(node);
    const columns = node.parent === null ? NO_COLUMNS : columnsIn(trees.lastChildren(node.parent.key));
    const isFiltered = isFiltering(trees.filter);
    return actionItem(node, { referentials: trees.roots.length, isFiltered, isOpen: opened.isOpen(node.key), columns });
  };
  return {
    onDidChangeTreeData: changed.event,
    getChildren: async key => (await levelOf(key)).filter(isShown(trees)).map(child => child.key),
    getParent: key => parentOf(trees.byKey(key)),
    getTreeItem: key => {
      const node = trees.byKey(key);
      // VS Code may ask for an action that is gone; the next change takes it away.
      if (node === undefined) return new vscode.TreeItem('');
      const item = itemOf(node);
      // What a filter opens is another item: its own state waits until the filter is gone.
      item.id = isFiltering(trees.filter) ? `${key}?` : key;
      return item;
    },
    dispose: () => listening.dispose(),
  };
}

/** What stands around an action is of no interest where problems are looked for, nor where something below that action is. */
function isShown({ filter }: Pick<Trees, 'filter'>): (node: TreeNode) => boolean {
  return node => {
    if (isAction(node)) return node.action.shown !== 'hidden';
    return !filter.problemsOnly && (node.is === 'around' || node.parent.action.shown !== 'way');
  };
}

function parentOf(node: TreeNode | undefined): string | undefined {
  return node?.is === 'around' ? node.group : node?.parent?.key;
}

function rememberedColumns(): (level: readonly TreeNode[]) => Columns {
  const known = new WeakMap<readonly TreeNode[], Columns>();
  return level => {
    const columns = known.get(level) ?? columnsOf(level.filter(isAction).map(({ action }) => action));
    known.set(level, columns);
    return columns;
  };
}
