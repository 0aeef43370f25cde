/** Asks for the places of sheets and of files. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';

/** A workbook or a folder of CSV files. A dialog of some systems cannot offer both at once, so the kind is asked first. */
export async function chooseSource(): Promise<vscode.Uri | undefined> {
  const workbook = { label: `$(file) ${say('A workbook (.xlsx)')}`, isFolder: false };
  const folder = { label: `$(folder) ${say('A folder of CSV files')}`, isFolder: true };
  const kind = await vscode.window.showQuickPick([workbook, folder], { title: say('Import which sheets?') });
  if (kind === undefined) return undefined;
  if (kind.isFolder) return chooseFolder(say('The folder of the CSV files'), say('Read these sheets'));
  const title = say('The workbook');
  const [uri] =
    (await vscode.window.showOpenDialog({
      title,
      openLabel: say('Read these sheets'),
      filters: { [say('Workbooks')]: ['xlsx'] },
    })) ?? [];
  return uri;
}

export async function chooseFolder(title: string, openLabel: string): Promise<vscode.Uri | undefined> {
  const defaultUri = vscode.workspace.workspaceFolders?.[0]?.uri;
  const [uri] =
    (await vscode.window.showOpenDialog({
      title,
      openLabel,
      canSelectFiles: false,
      canSelectFolders: true,
      ...(defaultUri && { defaultUri }),
    })) ?? [];
  return uri;
}

/** The name of a référentiel, where its files do not say it. */
export function chooseName(title: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: say('Its short name, such as te, cae or eci'),
    validateInput: text =>
      /^[a-z][a-z0-9_]*$/.test(text) ? null : say('A small letter, then small letters, digits and “_”.'),
  });
}
