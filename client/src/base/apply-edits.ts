import * as vscode from 'vscode';
import type { WireEdit } from '../../../server/src/protocol/language.ts';
import { rangeOf } from './range-of.ts';

/** Makes the edits that the server gave of a document. False where it has changed since: VS Code refuses such edits. */
export async function applyEdits(uri: vscode.Uri, edits: readonly WireEdit[]): Promise<boolean> {
  if (edits.length === 0) return true;
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(uri, rangeOf(range), newText);
  return vscode.workspace.applyEdit(edit);
}
