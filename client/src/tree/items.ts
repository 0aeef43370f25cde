/** The rows of the tree as VS Code has them. */
import * as vscode from 'vscode';
import { aroundDetailsOf, aroundLabelOf, groupLabelOf, spokenGroupOf } from './around-labels.ts';
import type { Columns } from './columns.ts';
import { actionUri } from './decorations.ts';
import { ICON_OF_COPY, iconOfAround, iconOfKind } from './icons.ts';
import { descriptionOf, detailsOf, nameOf, spokenLabelOf } from './labels.ts';
import type { ActionNode, AroundNode, GroupNode } from './nodes.ts';

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** What an item is shown among. */
export interface Surroundings {
  /** The number of référentiels: a few are open from the beginning, and many told apart by their folders. */
  readonly referentials: number;
  /** What the filter opens is open. */
  readonly isFiltered: boolean;
  /** What somebody made of it; undefined where it is as it came. */
  readonly isOpen: boolean | undefined;
  readonly columns: Columns;
}

export function actionItem(node: ActionNode, around: Surroundings): vscode.TreeItem {
  const { action } = node;
  const item = new vscode.TreeItem(nameOf(node, around.columns), stateOf(node, around));
  item.description = descriptionOf(node, around.referentials > 1 ? folderOf(node) : '', around.columns);
  item.tooltip = tooltipOf(node);
  item.iconPath = new vscode.ThemeIcon(action.copyIn === null ? iconOfKind[action.kind] : ICON_OF_COPY);
  item.resourceUri = actionUri(node);
  const kind = action.copyIn === null ? action.kind : 'copy';
  item.contextValue = action.isDeclared ? `${kind} located` : kind;
  item.accessibilityInformation = { label: spokenLabelOf(node) };
  if (action.isDeclared) item.command = clickOn(node.key);
  return item;
}

export function groupItem(group: GroupNode, isOpen: boolean | undefined): vscode.TreeItem {
  const item = new vscode.TreeItem(groupLabelOf(group), isOpen ? Expanded : Collapsed);
  item.description = String(group.members.length);
  item.iconPath = new vscode.ThemeIcon(iconOfAround[group.kind]);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: spokenGroupOf(group) };
  return item;
}

export function aroundItem(node: AroundNode): vscode.TreeItem {
  const details = aroundDetailsOf(node);
  const item = new vscode.TreeItem(aroundLabelOf(node), None);
  item.description = node.around.told;
  item.tooltip = details.join('\n');
  item.iconPath = new vscode.ThemeIcon(iconOfAround[node.around.kind]);
  item.contextValue = `${node.around.kind} located`;
  item.accessibilityInformation = { label: details.join(', ') };
  item.command = clickOn(node.key);
  return item;
}

function clickOn(key: string): vscode.Command {
  return { title: '', command: 'referentiel.tree.click', arguments: [key] };
}

/** Where a référentiel stands, from the folder of the workspace: what tells it from the others. */
function folderOf({ referential }: ActionNode): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(referential));
}

function stateOf({ action, parent }: ActionNode, { referentials, isFiltered, isOpen }: Surroundings) {
  if (!action.hasChildren) return None;
  if (isFiltered) return action.shown === 'closed' ? Collapsed : Expanded;
  return (isOpen ?? (parent === null && referentials <= 2)) ? Expanded : Collapsed;
}

/** Plain text, not Markdown: titles come from files. */
function tooltipOf(node: ActionNode): string {
  const title = node.action.id === '' ? node.referentialLabel : node.action.title;
  return [title, '', ...detailsOf(node)].join('\n');
}
