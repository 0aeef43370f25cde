/** Writes the files of an import: all of them, or none. */
import * as vscode from 'vscode';
import type { FileChange } from '../../../server/src/protocol/sheets.ts';

/** What became of it: `changed` names a file that is not what the plan was made from, and nothing is written. */
export type Applied =
  | { readonly kind: 'done' }
  | { readonly kind: 'changed'; readonly uri: vscode.Uri }
  | { readonly kind: 'refused' };

export async function applyChanges(changes: readonly FileChange[]): Promise<Applied> {
  const edit = new vscode.WorkspaceEdit();
  const changed: vscode.Uri[] = [];
  for (const { uri: place, before, after } of changes) {
    const uri = vscode.Uri.parse(place, true);
    if (after === null) {
      edit.deleteFile(uri);
      continue;
    }
    if (before === null) {
      edit.createFile(uri, { contents: new TextEncoder().encode(after), ignoreIfExists: false });
      continue;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    if (document.getText() !== before) return { kind: 'changed', uri };
    edit.replace(uri, new vscode.Range(document.positionAt(0), document.positionAt(before.length)), after);
    changed.push(uri);
  }
  if (!(await vscode.workspace.applyEdit(edit))) return { kind: 'refused' };
  for (const uri of changed) await vscode.workspace.save(uri);
  return { kind: 'done' };
}
