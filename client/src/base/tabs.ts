/** What the tabs of the window show. */
import * as vscode from 'vscode';

/** True where a tab shows a document, as a text or in an editor of its own. */
export function hasTab(uri: vscode.Uri): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  return tabs.some(tab => uriOf(tab)?.toString() === uri.toString());
}

/** The document of a tab; undefined where it shows something else. */
export function uriOf({ input }: vscode.Tab): vscode.Uri | undefined {
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}
