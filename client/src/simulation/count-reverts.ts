import * as vscode from 'vscode';

export interface Reverts extends vscode.Disposable {
  /** How often what was unsaved in the document was taken back since it was watched. */
  readonly count: number;
}

/** Counts how often what is unsaved in a document is taken back, *File: Revert File*, for which VS Code has no event. */
export function countReverts(watched: vscode.TextDocument): Reverts {
  let count = 0;
  let wasDirty = watched.isDirty;
  const listening = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    if (document !== watched) return;
    // Another text with nothing unsaved in it: a change makes a text dirty, a save leaves it, and an undo says that it is one.
    if (wasDirty && !document.isDirty && contentChanges.length > 0 && reason === undefined) count++;
    wasDirty = document.isDirty;
  });
  return {
    get count() {
      return count;
    },
    dispose: () => listening.dispose(),
  };
}
