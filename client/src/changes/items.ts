/** The rows of the view of changes as VS Code has them. */
import * as vscode from 'vscode';
import type { WireReview, WireSeverity } from '../../../server/src/protocol/changes.ts';
import { iconOfKind } from '../tree/icons.ts';
import {
  changeDescriptionOf,
  changeDetailsOf,
  explainingDescriptionOf,
  impactDescriptionOf,
  impactLabelOf,
  measureDescriptionOf,
  measureLabelOf,
  severitiesText,
  spoken,
} from './labels.ts';
import type { ChangeNode } from './nodes.ts';

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** The command behind the rows: it gets the node. */
export const OPEN_CHANGE = 'referentiel.changes.open';

/** A sign and a colour for each severity: neither alone tells it. */
const ICONS: Readonly<Record<WireSeverity, vscode.ThemeIcon>> = {
  'breaks-scores': new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  'changes-scores': new vscode.ThemeIcon('graph', new vscode.ThemeColor('list.warningForeground')),
  'changes-text': new vscode.ThemeIcon('edit'),
};

/** What is looked at already, and what is to be looked at again, beside changes that nobody approved. */
const REVIEWED: Readonly<Partial<Record<WireReview['state'], vscode.ThemeIcon>>> = {
  approved: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  suspect: new vscode.ThemeIcon('sync', new vscode.ThemeColor('charts.blue')),
};

/** The item of a node. Texts of files are shown as such, never as markup. `scenario` is the name of the one whose scores are told. */
export function changeItem(node: ChangeNode, scenario: string): vscode.TreeItem {
  const item = bareItem(node, scenario);
  item.id = node.key;
  item.contextValue = contextOf(node);
  return item;
}

/** What the menus of a row ask of it. */
function contextOf(node: ChangeNode): string {
  if (node.is !== 'change') return node.is;
  const { after, review } = node.change;
  return ['change', ...(after === null ? [] : ['located']), review.state].join(' ');
}

function bareItem(node: ChangeNode, scenario: string): vscode.TreeItem {
  switch (node.is) {
    case 'impact': {
      const state = node.children.length === 0 ? None : Collapsed;
      const texts = [impactLabelOf(node.impact), impactDescriptionOf(node.impact, scenario)] as const;
      return described(new vscode.TreeItem(texts[0], state), texts, new vscode.ThemeIcon('dashboard'));
    }
    case 'explaining': {
      const texts = [node.measure.id, explainingDescriptionOf(node.measure)] as const;
      const item = described(new vscode.TreeItem(texts[0], None), texts, new vscode.ThemeIcon(iconOfKind.measure));
      return node.measure.location === null ? item : opening(item, node);
    }
    case 'referential': {
      const count = String(node.children.length);
      const icon = new vscode.ThemeIcon(iconOfKind.referential);
      return described(new vscode.TreeItem(node.label, Expanded), [node.label, count], icon);
    }
    case 'measure': {
      const { measure } = node;
      const texts = [measureLabelOf(measure), measureDescriptionOf(measure)] as const;
      const icon = new vscode.ThemeIcon(measure.action === null ? 'library' : iconOfKind[measure.action.kind]);
      const item = described(new vscode.TreeItem(texts[0], Expanded), texts, icon);
      const details = [measure.action?.title ?? '', severitiesText(measure.changes)].filter(text => text !== '');
      return told(item, [texts[0], ...details]);
    }
    case 'change': {
      const { change } = node;
      const item = new vscode.TreeItem(change.text, None);
      item.description = changeDescriptionOf(change);
      item.iconPath = REVIEWED[change.review.state] ?? ICONS[change.severity];
      return opening(told(item, changeDetailsOf(change)), node);
    }
  }
}

function described(
  item: vscode.TreeItem,
  texts: readonly [label: string, description: string],
  icon: vscode.ThemeIcon,
): vscode.TreeItem {
  item.description = texts[1];
  item.iconPath = icon;
  return told(item, texts);
}

/** Plain text, not Markdown: titles come from files. */
function told(item: vscode.TreeItem, lines: readonly string[]): vscode.TreeItem {
  item.tooltip = lines.join('\n');
  item.accessibilityInformation = { label: spoken(lines) };
  return item;
}

function opening(item: vscode.TreeItem, node: ChangeNode): vscode.TreeItem {
  item.command = { title: '', command: OPEN_CHANGE, arguments: [node] };
  return item;
}
