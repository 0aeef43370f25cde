/** Puts what comes out of a page into a file that the user chooses. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import { baseName, fileNameFor } from '../base/file-names.ts';
import { tellDone } from '../base/tell-done.ts';
import { writeFile } from '../base/write-file.ts';

/** The ending of the file for each form that something can be kept in. */
const EXTENSIONS = {
  csv: 'csv',
  'csv-fr': 'csv',
  xlsx: 'xlsx',
  markdown: 'md',
  html: 'html',
  svg: 'svg',
  png: 'png',
} as const;

export interface KeptFile {
  /** What the file is to be called, without its ending. */
  readonly name: string;
  readonly format: keyof typeof EXTENSIONS;
  /** Where it is proposed; VS Code's own place where that is undefined. */
  readonly folder: vscode.Uri | undefined;
}

/** Asks where to, and writes. */
export async function keepFile({ name, format, folder }: KeptFile, bytes: Uint8Array): Promise<void> {
  const extension = EXTENSIONS[format];
  const file = fileNameFor(name, extension);
  const target = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, file) }),
    filters: { [extension.toUpperCase()]: [extension] },
  });
  if (target === undefined) return;
  if (await writeFile(target, bytes)) tellDone(say('{file} has been written.', { file: baseName(target) }));
}
