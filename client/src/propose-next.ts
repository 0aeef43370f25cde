import * as vscode from 'vscode';

/** Asks what may stand behind what was just chosen, and, in the parentheses of a function, what it takes. */
export async function proposeNext(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  await vscode.commands.executeCommand('editor.action.triggerParameterHints');
}
