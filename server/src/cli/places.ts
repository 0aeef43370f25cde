import { dirname, relative } from 'node:path';
import type { Message } from '../../../l10n/say.ts';
import { expandGlob, isGlob } from '../disk/expand-glob.ts';
import { absolutePath, withSlashes } from '../disk/paths.ts';
import { isReadableFolder, kindOfPath } from '../disk/walk.ts';
import { Failure, UsageError } from './usage.ts';

/** The one folder among the words of a command, as an absolute path. @throws UsageError for anything else */
export async function folderOf([folder, ...others]: readonly string[]): Promise<string> {
  if (folder === undefined || others.length > 0) throw new UsageError('Give one folder: DIR.');
  const kind = await kindOfPath(folder);
  if (kind === 'file') throw new Failure('{path} is a file: give the folder that it stands in.', { path: folder });
  if (kind === 'none') throw new Failure('There is no folder {folder}.', { folder });
  return readableFolder(folder);
}

/**
 * A folder to be written into, by its absolute path, whether it is there yet or not.
 * @throws Failure where a file stands in its place, or in that of a folder above it, and where it is not there and would be called
 * as a file is, which somebody mistyped; `instead` says what can be given.
 */
export async function folderToWrite(folder: string, instead: Message = A_FOLDER): Promise<string> {
  const path = absolutePath(folder);
  if (FILE_NAME.test(path) && (await kindOfPath(path)) === 'none')
    throw new Failure(instead, { path: pathFromHere(path) });
  return withoutFileAbove(path);
}

/** The folder of a file to be written, by its absolute path. @throws Failure where a file stands in its place, or above it */
export function folderOfFileToWrite(file: string): Promise<string> {
  return withoutFileAbove(withSlashes(dirname(absolutePath(file))));
}

const A_FOLDER: Message =
  'There is no folder {path}, and it is called as a file is: give the name of a folder, or make this one first.';

/** The ends of names of tables, texts and archives; a folder may well be called `te-1.2`. */
const FILE_NAME = /\.(?:csv|tsv|xls[xmb]?|xlt[xm]?|ods|zip|md|txt|json|ya?ml|html?|pdf|docx?|odt)$/i;

async function withoutFileAbove(path: string): Promise<string> {
  for (let at = path; ; at = withSlashes(dirname(at))) {
    const kind = await kindOfPath(at);
    if (kind === 'file') throw new Failure('{path} is a file: give a folder.', { path: pathFromHere(at) });
    if (kind === 'folder' || at === withSlashes(dirname(at))) return path;
  }
}

/** A file or a folder that is there, by its absolute path. */
export interface Place {
  readonly path: string;
  readonly kind: 'file' | 'folder';
  /** Undefined where it was found by a pattern: nobody named it. */
  readonly named: string | undefined;
}

/**
 * The files and folders that the words of a command name, or match as patterns that no shell has expanded.
 * @throws Failure for a word that leads nowhere
 */
export async function placesOf(words: readonly string[]): Promise<Place[]> {
  return (await Promise.all(words.map(placesOfWord))).flat();
}

async function placesOfWord(word: string): Promise<Place[]> {
  const kind = await kindOfPath(word);
  if (kind === 'file') return [{ path: absolutePath(word), kind, named: word }];
  if (kind === 'folder') return [{ path: await readableFolder(word), kind, named: word }];
  if (!isGlob(word)) throw new Failure('There is no file or folder {path}.', { path: word });
  const found = await Promise.all(
    (await expandGlob(word)).map(async path => ({ path, kind: await kindOfPath(path), named: undefined })),
  );
  const places = found.flatMap(place => (place.kind === 'none' ? [] : [{ ...place, kind: place.kind }]));
  if (places.length === 0) throw new Failure('Nothing matches {pattern}.', { pattern: word });
  return places;
}

/** Files as they are named, and for patterns that no shell has expanded the files that they match. @throws Failure where none does */
export async function namedFiles(words: readonly string[]): Promise<string[]> {
  const named = words.map(async word => {
    if (!isGlob(word) || (await kindOfPath(word)) !== 'none') return [word];
    const files = (await placesOfWord(word)).filter(({ kind }) => kind === 'file');
    if (files.length === 0) throw new Failure('No file matches {pattern}.', { pattern: word });
    return files.map(({ path }) => pathFromHere(path));
  });
  return (await Promise.all(named)).flat();
}

async function readableFolder(folder: string): Promise<string> {
  if (!(await isReadableFolder(folder))) throw new Failure('The folder {folder} cannot be read.', { folder });
  return absolutePath(folder);
}

/** A path as a terminal finds it by a click: as the current folder sees it, or whole where that is shorter. */
export function pathFromHere(path: string): string {
  const fromHere = withSlashes(relative('.', path));
  return fromHere.length < path.length ? fromHere : path;
}
