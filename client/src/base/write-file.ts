/** Writes what a person asked for where they chose: a disk may be full, a folder or a file not theirs. */
import * as vscode from 'vscode';
import { saidBy } from '../../../l10n/said-by.ts';
import { say } from '../../../l10n/say.ts';
import { baseName } from './file-names.ts';

/** True once the file is written; where it cannot be, that is told. */
export async function writeFile(file: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
  try {
    await vscode.workspace.fs.writeFile(file, bytes);
    return true;
  } catch (error) {
    const reason = saidBy(error);
    await vscode.window.showErrorMessage(
      say('The file {file} cannot be written: {reason}.', { file: baseName(file), reason }),
    );
    return false;
  }
}
