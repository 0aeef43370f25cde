import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';

/** Tells that a command needs to know what it is about. */
export async function tellNothingChosen(): Promise<void> {
  await vscode.window.showInformationMessage(say('Put the cursor in an action, or choose one in the tree.'));
}
