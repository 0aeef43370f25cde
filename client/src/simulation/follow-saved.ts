/**
 * Stays with a scenario that is saved under another name. VS Code opens what was saved anew, by its name: under one that
 * says nothing of scenarios, such as `essai.yml`, that is as text.
 */
import * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import { hasTab, uriOf } from '../base/tabs.ts';

export interface FollowSaved extends vscode.Disposable {
  /** What the view showed that was saved as a file which has no view yet; null for any other file. */
  shownBefore(uri: string): Scope | null;
}

/**
 * Opens in a view what a view was saved as. That is a file which is saved while it has no tab, with the text of the view
 * that is the active editor: `activeWith` gives what that shows, undefined where the active editor is none with this text.
 */
export function followSaved(
  activeWith: (text: string) => Scope | null | undefined,
  open: (uri: vscode.Uri, scope: Scope | null, column: vscode.ViewColumn) => Promise<void>,
  log: vscode.LogOutputChannel,
): FollowSaved {
  /** What each file that has no tab yet is to show. */
  const expected = new Map<string, Scope | null>();

  const follow = async (tab: vscode.Tab, uri: vscode.Uri, scope: Scope | null): Promise<void> => {
    await open(uri, scope, tab.group.viewColumn);
    await vscode.window.tabGroups.close(tab);
  };
  const listening = vscode.Disposable.from(
    vscode.workspace.onDidSaveTextDocument(document => {
      const shown = hasTab(document.uri) ? undefined : activeWith(document.getText());
      if (shown !== undefined && /\.ya?ml$/i.test(document.uri.path)) expected.set(document.uri.toString(), shown);
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
      for (const tab of opened) {
        const uri = uriOf(tab);
        const shown = uri && expected.get(uri.toString());
        if (uri === undefined || shown === undefined) continue;
        expected.delete(uri.toString());
        // Under a name of scenarios it has a view.
        if (!(tab.input instanceof vscode.TabInputText)) continue;
        follow(tab, uri, shown).catch((error: unknown) => log.warn(`simulation: ${stackOf(error)}`));
      }
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      expected.delete(uri.toString());
    }),
  );
  return { shownBefore: uri => expected.get(uri) ?? null, dispose: () => listening.dispose() };
}
