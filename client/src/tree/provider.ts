/** The trees as VS Code shows them. Its elements are the keys of the nodes: they stay the same when the text changes. */
import * as vscode from 'vscode';
import type { LanguageServer } from '../language-client.ts';
import { actionUri } from './decorations.ts';
import { ICON_OF_COPY, iconOfKind } from './icons.ts';
import { descriptionOf, detailsOf, nameOf, spokenLabelOf } from './labels.ts';
import type { TreeNode } from './model.ts';
import type { Trees } from './trees.ts';

/** The data of the view `referentiel.tree`. VS Code asks for the levels that it shows, and for those that change again. */
export function treeDataProvider(
  trees: Trees,
  server: LanguageServer,
  log: vscode.LogOutputChannel,
): vscode.TreeDataProvider<string> & vscode.Disposable {
  const changed = new vscode.EventEmitter<string[] | undefined>();
  const listening = trees.onDidChange(keys => changed.fire(keys === null ? undefined : [...keys]));
  const childrenOf = async (key: string): Promise<readonly TreeNode[]> => {
    try {
      return await trees.children(key);
    } catch (error) {
      // A server that starts anew is asked for all of it again.
      if (server.state === 'running') log.error(`children: ${String(error)}`);
      return [];
    }
  };
  return {
    onDidChangeTreeData: changed.event,
    getChildren: async key => (key === undefined ? trees.roots : await childrenOf(key)).map(child => child.key),
    getParent: key => trees.byKey(key)?.parent?.key,
    getTreeItem: key => {
      const node = trees.byKey(key);
      // VS Code may ask for an action that is gone; the next change takes it away.
      return node === undefined ? new vscode.TreeItem('') : treeItem(node, trees.roots.length);
    },
    dispose: () => vscode.Disposable.from(changed, listening).dispose(),
  };
}

function treeItem(node: TreeNode, referentials: number): vscode.TreeItem {
  const { action } = node;
  const item = new vscode.TreeItem(nameOf(node), stateOf(node, referentials));
  item.id = node.key;
  item.description = descriptionOf(node, referentials > 1 ? folderOf(node) : '');
  item.tooltip = tooltipOf(node);
  item.iconPath = new vscode.ThemeIcon(action.copyIn === null ? iconOfKind[action.kind] : ICON_OF_COPY);
  item.resourceUri = actionUri(node);
  const kind = action.copyIn === null ? action.kind : 'copy';
  item.contextValue = action.isDeclared ? `${kind} located` : kind;
  item.accessibilityInformation = { label: spokenLabelOf(node) };
  if (action.isDeclared) {
    item.command = { title: '', command: 'referentiel.tree.click', arguments: [node.key] };
  }
  return item;
}

/** Where a référentiel stands, from the folder of the workspace: what tells it from the others. */
function folderOf({ referential }: TreeNode): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(referential));
}

function stateOf(node: TreeNode, referentials: number): vscode.TreeItemCollapsibleState {
  if (!node.action.hasChildren) return vscode.TreeItemCollapsibleState.None;
  return node.parent === null && referentials <= 2
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
}

/** Plain text, not Markdown: titles come from files. */
function tooltipOf(node: TreeNode): string {
  const title = node.action.id === '' ? node.referentialLabel : node.action.title;
  return [title, '', ...detailsOf(node)].join('\n');
}
