/**
 * Shows of a scenario that something in it is unsaved. VS Code undoes a change of several files in those as well that nobody has
 * open, and leaves a tab of each: as long as nobody looks at it, that of a view neither says so nor saves it. That of a text does.
 */
import * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import { SCENARIO_EDITOR, YAML_EDITOR } from './scenario-files.ts';

/** Opens as texts the scenarios that are left unsaved in tabs whose views were never shown; `isShown` tells of the others. */
export function showUnsaved(
  isShown: (document: vscode.TextDocument) => boolean,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  /** What stays unsaved, but for those that somebody saves. */
  const left = new Set<vscode.TextDocument>();
  const shown = new Set<vscode.Tab>();

  const show = async (tab: vscode.Tab, { uri }: vscode.TextDocument): Promise<void> => {
    // Behind the active editor: the option is VS Code's own, though its documentation does not name it.
    const behind = { viewColumn: tab.group.viewColumn, preview: false, preserveFocus: true, background: true };
    await vscode.commands.executeCommand('vscode.openWith', uri, 'default', behind);
    await vscode.window.tabGroups.close(tab, true);
  };
  const look = (tabs: readonly vscode.Tab[]): void => {
    for (const tab of tabs) {
      const document = [...left].find(one => isUnseenTabOf(tab, one));
      if (document === undefined || !document.isDirty || isShown(document) || shown.has(tab)) continue;
      shown.add(tab);
      show(tab, document).catch((error: unknown) => log.warn(`simulation: ${stackOf(error)}`));
    }
  };

  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
      if (document.languageId !== 'yaml') return;
      // What a refactoring changes is saved by VS Code a moment later, unless somebody does not want it.
      if (reason !== undefined || !savesRefactorings()) left.add(document);
      if (document.isDirty) look(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
    }),
    vscode.workspace.onDidSaveTextDocument(document => {
      left.delete(document);
    }),
    vscode.workspace.onDidCloseTextDocument(document => {
      left.delete(document);
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      for (const tab of closed) shown.delete(tab);
      look(opened);
    }),
  );
}

/** True for a tab of a view of a document that does not say that it is unsaved. */
function isUnseenTabOf({ input, isDirty }: vscode.Tab, { uri }: vscode.TextDocument): boolean {
  if (isDirty || !(input instanceof vscode.TabInputCustom)) return false;
  const isOurs = input.viewType === SCENARIO_EDITOR || input.viewType === YAML_EDITOR;
  return isOurs && input.uri.toString() === uri.toString();
}

function savesRefactorings(): boolean {
  return vscode.workspace.getConfiguration('files.refactoring').get<unknown>('autoSave', true) !== false;
}
