/** The trees as VS Code shows them. Its elements are the keys of the nodes: they stay the same when the text changes. */
import * as vscode from 'vscode';
import { actionUri } from './decorations.ts';
import { ICON_OF_COPY, iconOfKind } from './icons.ts';
import { descriptionOf, detailsOf, nameOf, spokenLabelOf } from './labels.ts';
import { appearance, type TreeNode } from './model.ts';
import type { Trees } from './trees.ts';

/** The data of the view `referentiel.tree`. Tells of a change only where there is something else to see. */
export function treeDataProvider(trees: Trees): vscode.TreeDataProvider<string> & vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let shown = appearance(trees.model);
  const listening = trees.onDidChange(model => {
    const fresh = appearance(model);
    if (fresh === shown) return;
    shown = fresh;
    changed.fire();
  });
  const childrenOf = (key: string | undefined): readonly TreeNode[] =>
    key === undefined ? trees.model.roots : (trees.model.byKey(key)?.children ?? []);
  return {
    onDidChangeTreeData: changed.event,
    getChildren: key => childrenOf(key).map(child => child.key),
    getParent: key => trees.model.byKey(key)?.parent?.key,
    getTreeItem: key => {
      const node = trees.model.byKey(key);
      // VS Code may ask for an action that is gone; the next change takes it away.
      return node === undefined ? new vscode.TreeItem('') : treeItem(node, trees.model.roots.length);
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
  item.contextValue = action.location === null ? kind : `${kind} located`;
  item.accessibilityInformation = { label: spokenLabelOf(node) };
  if (action.location !== null) {
    item.command = { title: '', command: 'referentiel.tree.click', arguments: [node.key] };
  }
  return item;
}

/** Where a référentiel stands, from the folder of the workspace: what tells it from the others. */
function folderOf({ referential }: TreeNode): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(referential));
}

function stateOf(node: TreeNode, referentials: number): vscode.TreeItemCollapsibleState {
  if (node.children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return node.parent === null && referentials <= 2
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
}

/** Plain text, not Markdown: titles come from files. */
function tooltipOf(node: TreeNode): string {
  const title = node.action.id === '' ? node.referentialLabel : node.action.title;
  return [title, '', ...detailsOf(node)].join('\n');
}
