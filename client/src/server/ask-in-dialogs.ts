import * as vscode from 'vscode';
import { type BaseLanguageClient, ShowMessageRequest } from 'vscode-languageclient/node';

/**
 * Has the questions of a running server asked in dialogs: one at the edge of the window may be overlooked, or kept from sight,
 * and what waits for the answer would never end.
 */
export function askInDialogs(client: BaseLanguageClient): void {
  client.onRequest(ShowMessageRequest.type, async ({ message, actions = [] }) => {
    const [question = '', ...lines] = message.split('\n');
    const options = { modal: true, detail: lines.join('\n') };
    return (await vscode.window.showInformationMessage(question, options, ...actions)) ?? null;
  });
}
