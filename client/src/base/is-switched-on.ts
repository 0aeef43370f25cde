import * as vscode from 'vscode';

/** True for a setting of the extension that is on, and on where nobody says otherwise. */
export function isSwitchedOn(setting: string): boolean {
  return vscode.workspace.getConfiguration('referentiel').get(setting, true);
}
