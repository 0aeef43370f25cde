/** The example référentiel, copied to where the user wants it: the one inside the extension is not to be edited. */
import * as vscode from 'vscode';
import { stackOf } from '../../l10n/said-by.ts';
import { say } from '../../l10n/say.ts';
import { setContext } from './context-keys.ts';

/**
 * Where the example is, where the extension carries one; null otherwise. Sets `referentiel.hasExample` when it is known: the
 * start waits for no file system.
 */
export function exampleCarried(extension: vscode.Uri, log: vscode.LogOutputChannel): Promise<vscode.Uri | null> {
  const example = findExample(extension);
  example.then(
    found => setContext('referentiel.hasExample', found !== null, log),
    (error: unknown) => log.warn(`example: ${stackOf(error)}`),
  );
  return example;
}

async function findExample(extension: vscode.Uri): Promise<vscode.Uri | null> {
  const example = vscode.Uri.joinPath(extension, 'referentiel');
  try {
    return (await vscode.workspace.fs.stat(example)).type === vscode.FileType.Directory ? example : null;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

/** Asks for a folder, copies the example into it and opens the copy; does nothing where there is none. */
export async function openExample(carried: Promise<vscode.Uri | null>): Promise<void> {
  const example = await carried;
  if (example === null) return;
  const [parent] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: say('Where to put a copy of the example'),
      openLabel: say('Copy the example here'),
    })) ?? [];
  if (parent === undefined) return;
  const copy = vscode.Uri.joinPath(parent, 'referentiel');
  try {
    await vscode.workspace.fs.copy(example, copy, { overwrite: false });
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError) || error.code !== 'FileExists') throw error;
    await vscode.window.showWarningMessage(say('{folder} exists already.', { folder: copy.fsPath }));
    return;
  }
  await vscode.commands.executeCommand('vscode.openFolder', copy);
}
