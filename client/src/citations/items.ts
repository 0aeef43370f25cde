/** The rows of the view of citations as VS Code has them. */
import * as vscode from 'vscode';
import type { WireLocation } from '../../../server/src/protocol/language.ts';
import { entryDetailsOf, entryIconOf, entryLabelOf, groupLabelOf, sentenceLabelOf } from './labels.ts';
import type { CitationNode } from './nodes.ts';

const { None, Expanded } = vscode.TreeItemCollapsibleState;

/** The command behind the rows: it gets the place where one leads. */
export const OPEN_CITATION = 'referentiel.citations.open';

/** The item of a node, below which all is open. Texts of files are shown as such, never as markup. */
export function citationItem(node: CitationNode): vscode.TreeItem {
  const item = bareItem(node);
  item.id = node.key;
  return item;
}

function bareItem(node: CitationNode): vscode.TreeItem {
  switch (node.is) {
    case 'group': {
      const item = new vscode.TreeItem(groupLabelOf(node.group), Expanded);
      item.description = String(node.children.length);
      return item;
    }
    case 'entry': {
      const { label, description } = entryLabelOf(node.entry);
      const details = entryDetailsOf(node.entry);
      const item = new vscode.TreeItem(label, node.children.length === 0 ? None : Expanded);
      item.description = description;
      item.tooltip = details.join('\n');
      item.iconPath = new vscode.ThemeIcon(entryIconOf(node.entry));
      item.accessibilityInformation = { label: details.join(', ') };
      if (node.entry.location !== null) item.command = openAt(node.entry.location);
      return item;
    }
    case 'sentence': {
      const item = new vscode.TreeItem(sentenceLabelOf(node.sentence), None);
      item.tooltip = node.sentence.text;
      item.accessibilityInformation = { label: node.sentence.text };
      item.command = openAt(node.sentence.location);
      return item;
    }
  }
}

function openAt(location: WireLocation): vscode.Command {
  return { title: '', command: OPEN_CITATION, arguments: [location] };
}
