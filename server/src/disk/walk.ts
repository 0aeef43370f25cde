import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { IgnoreRules } from './ignore.ts';
import { isFileError, readText } from './text.ts';

/** True for the name of a Markdown file. */
export function isMarkdown(path: string): boolean {
  return /\.md$/i.test(path);
}

/** The paths of the Markdown files below a folder that the rules do not leave out. Folders behind links are not entered. */
export async function markdownFiles(folder: string, rules: IgnoreRules): Promise<string[]> {
  const found = await Promise.all(
    (await entriesOf(folder)).map(async entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return (await rules.excludes(path, true)) ? [] : markdownFiles(path, rules);
      if (!isMarkdown(entry.name) || !(await isFile(entry, path))) return [];
      return (await rules.excludes(path, false)) ? [] : [path];
    }),
  );
  return found.flat();
}

/** The texts of files by path; files that are gone or cannot be read are left out. */
export async function readTexts(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = await Promise.all(paths.map(async path => [path, await readText(path)] as const));
  return new Map(texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
}

/** What stands at a path now. */
export async function kindOfPath(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (isFileError(error)) return 'none';
    throw error;
  }
}

async function isFile(entry: Dirent, path: string): Promise<boolean> {
  return entry.isFile() || (entry.isSymbolicLink() && (await kindOfPath(path)) === 'file');
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    // A folder that may not be read, or went away meanwhile, hides nothing but itself.
    if (isFileError(error)) return [];
    throw error;
  }
}
