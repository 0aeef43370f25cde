import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';

/** Tells that a command needs to know which change it is about. */
export async function tellNothingSelected(): Promise<void> {
  await vscode.window.showInformationMessage(say('First select a change in the view “Changes”.'));
}
