/** Saves what a command writes into documents. */
import * as vscode from 'vscode';

/**
 * Asked before a change is made; what it gives saves the documents that the change was made in, except those that held something
 * unsaved before: what somebody was typing is theirs to save.
 */
export function savingWhatWasSaved(): (changed: readonly vscode.Uri[]) => Promise<void> {
  const unsaved = new Set(vscode.workspace.textDocuments.filter(one => one.isDirty).map(({ uri }) => uri.toString()));
  return async changed => {
    for (const uri of changed)
      if (!unsaved.has(uri.toString())) await (await vscode.workspace.openTextDocument(uri)).save();
  };
}
