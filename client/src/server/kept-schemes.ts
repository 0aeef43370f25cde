import * as vscode from 'vscode';

/** The schemes of workspace folders that stand on no disk: those that VS Code alone can read. */
export function keptSchemes(): readonly string[] {
  const all = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(all)].filter(scheme => scheme !== 'file');
}
