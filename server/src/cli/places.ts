import { dirname, relative } from 'node:path';
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
 * @throws Failure where a file stands in its place, or in that of a folder above it
 */
export async function folderToWrite(folder: string): Promise<string> {
  const path = absolutePath(folder);
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
