import * as vscode from 'vscode';

/** The folder of a document; of one that has no file yet, the folder that its name says, kept as those of the workspace are. */
export function folderBeside(uri: vscode.Uri): vscode.Uri {
  const kept = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const place = uri.scheme === 'untitled' ? kept.with({ path: uri.path }) : uri;
  return vscode.Uri.joinPath(place, '..');
}
