/** What a light bulb offers, as VS Code makes it without fail. */
import * as vscode from 'vscode';
import type { CodeActionMiddleware } from 'vscode-languageclient';
import { REVIEW_FILE } from '../../../server/src/protocol/client-files.ts';
import { isWishedAction } from '../../../server/src/protocol/restructure.ts';
import { baseName } from '../base/file-names.ts';
import { savingWhatWasSaved } from '../base/saving.ts';
import { APPLY_AND_SAVE, APPLY_AND_SHOW, RESTRUCTURE, SHOW_PLACE } from './server-commands.ts';

/**
 * Once VS Code looks for code actions again, it forgets what their commands were given: one that is to run behind an edit, which may
 * be looked at first or take its time, fails. What leads somewhere once its edit is made is one command, run at once; so is a
 * refactoring, which is made as from the tree.
 */
export const atOnce: CodeActionMiddleware = {
  provideCodeActions: async (document, range, context, token, next) => {
    const actions = await next(document, range, context, token);
    return actions?.map(action => (action instanceof vscode.CodeAction ? asOneCommand(action, document) : action));
  },
  // VS Code asks for the edit of what has none.
  resolveCodeAction: (action, token, next) => (isOneCommand(action) ? action : next(action, token)),
};

const ONE_COMMAND: readonly string[] = [APPLY_AND_SAVE, APPLY_AND_SHOW, RESTRUCTURE];

function isOneCommand({ command }: vscode.CodeAction): boolean {
  return command !== undefined && ONE_COMMAND.includes(command.command);
}

function asOneCommand(
  action: vscode.CodeAction & { readonly data?: unknown },
  document: vscode.TextDocument,
): vscode.CodeAction {
  const { title, edit, command, data } = action;
  if (edit && command?.command === SHOW_PLACE) {
    delete action.edit;
    action.command = { title, command: APPLY_AND_SHOW, arguments: [edit, ...(command.arguments ?? [])] };
  }
  if (edit && isVerdict(edit, document)) {
    delete action.edit;
    action.command = { title, command: APPLY_AND_SAVE, arguments: [edit] };
  }
  // What is deleted leads nowhere, and asks in its own way.
  if (isWishedAction(data) && data.wish.do !== 'delete') {
    action.command = { title, command: RESTRUCTURE, arguments: [data] };
  }
  return action;
}

/** What is approved is kept in a file that nobody is looking at, and saved as from the view of changes. */
function isVerdict(edit: vscode.WorkspaceEdit, { uri }: vscode.TextDocument): boolean {
  const files = edit.entries().map(([file]) => file);
  return (
    files.length === 1 && files.every(file => baseName(file) === REVIEW_FILE && file.toString() !== uri.toString())
  );
}

/** Makes an edit, then does something, unless the edit was not made. */
export async function applied(edit: unknown, behind: () => Promise<void>): Promise<void> {
  if (edit instanceof vscode.WorkspaceEdit && (await vscode.workspace.applyEdit(edit, { isRefactoring: true })))
    await behind();
}

/** Makes an edit of files, and saves them. */
export async function appliedAndSaved(edit: unknown): Promise<void> {
  const save = savingWhatWasSaved();
  await applied(edit, async () => {
    if (edit instanceof vscode.WorkspaceEdit) await save(edit.entries().map(([uri]) => uri));
  });
}
