/** Writes the files of an import, if they are still what it was planned from. */
import * as vscode from 'vscode';
import type { FileChange } from '../../../server/src/protocol/sheets.ts';

/**
 * What became of it: `changed` names a file that is not what the plan was made from, and nothing is written; `unsaved` names
 * those whose new text stands in the editor alone.
 */
export type Applied =
  | { readonly kind: 'done' }
  | { readonly kind: 'changed'; readonly uri: vscode.Uri }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unsaved'; readonly uris: readonly vscode.Uri[] };

export async function applyChanges(changes: readonly FileChange[]): Promise<Applied> {
  const edit = new vscode.WorkspaceEdit();
  const edited: vscode.TextDocument[] = [];
  for (const { uri: place, before, after } of changes) {
    const uri = vscode.Uri.parse(place, true);
    if (before === null) {
      edit.createFile(uri, { contents: new TextEncoder().encode(after ?? ''), ignoreIfExists: false });
      continue;
    }
    const document = await documentAt(uri);
    if (document?.getText() !== before) return { kind: 'changed', uri };
    if (after === null) {
      edit.deleteFile(uri);
    } else {
      edit.replace(uri, new vscode.Range(document.positionAt(0), document.positionAt(before.length)), after);
      edited.push(document);
    }
  }
  // As a refactoring, VS Code saves what it changed in many files, and opens a tab for none of them.
  if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) return { kind: 'refused' };
  // One after the other: what runs when a file is saved runs for each.
  const unsaved: vscode.Uri[] = [];
  for (const document of edited) if (!(await document.save())) unsaved.push(document.uri);
  return unsaved.length === 0 ? { kind: 'done' } : { kind: 'unsaved', uris: unsaved };
}

/** Undefined where the file is gone. */
async function documentAt(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
  return vscode.workspace.openTextDocument(uri);
}
