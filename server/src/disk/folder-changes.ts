import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { childPath, isBelow } from '../files/paths.ts';
import { NOTHING_UNSAVED, type Unsaved } from '../files/unsaved.ts';
import { withSlashes } from './paths.ts';
import { orUndefined } from './text.ts';

/** A text in UTF-8, or bytes. */
export type Content = string | Uint8Array;

/** What is to be done to a file of a folder: its text, or that it goes. */
export interface FileChange {
  /** Relative to the folder, with slashes. */
  readonly name: string;
  /** What stands there now, unsaved or on the disk; undefined where nothing does. */
  readonly held: Buffer | undefined;
  /** Undefined for a file that goes. */
  readonly text: Content | undefined;
}

/**
 * Why nothing of a folder may be written: a link leads out of it, something that is no file stands in the way, something else has
 * changed a file, or a file is locked, or its folder is.
 */
export class FolderRefused extends Error {
  readonly reason: 'outside' | 'not-a-file' | 'changed' | 'read-only' | 'read-only-folder';
  /** The name of what is in the way. */
  readonly at: string;

  constructor(reason: FolderRefused['reason'], name: string) {
    super(`${reason}: ${name}`);
    this.reason = reason;
    this.at = name;
  }
}

/**
 * The files of a folder that are to change so that it has these texts and lacks those names; those that are as they should be are
 * left out. Writes nothing. @throws FolderRefused where one may not be written
 */
export async function folderChanges(
  folder: string,
  texts: ReadonlyMap<string, Content>,
  goers: readonly string[] = [],
  unsaved: Unsaved = NOTHING_UNSAVED,
): Promise<readonly FileChange[]> {
  const changes: FileChange[] = [];
  for (const [name, text] of [...texts, ...goers.map(goer => [goer, undefined] as const)]) {
    const held = await heldAt(folder, name, unsaved);
    if (text === undefined ? held !== undefined : !held?.equals(Buffer.from(text))) changes.push({ name, held, text });
  }
  return changes;
}

async function heldAt(folder: string, name: string, unsaved: Unsaved): Promise<Buffer | undefined> {
  const path = childPath(folder, name);
  await refuseOutside(folder, path, name);
  const found = await orUndefined(() => lstat(path));
  if (found === undefined) return undefined;
  if (!found.isFile()) throw new FolderRefused('not-a-file', name);
  const text = unsaved(path);
  return text === undefined ? readFile(path) : Buffer.from(text);
}

/** A file, also one that is not there yet, stands where its folder really is. */
async function refuseOutside(folder: string, path: string, name: string): Promise<void> {
  const root = await orUndefined(() => realpath(folder));
  let above = dirname(path);
  let real = await orUndefined(() => realpath(above));
  while (real === undefined && above !== dirname(above)) {
    const link = await orUndefined(() => lstat(above));
    // A link to nothing, or a file in the place of a folder.
    if (link !== undefined) throw new FolderRefused('not-a-file', name);
    above = dirname(above);
    real = await orUndefined(() => realpath(above));
  }
  if (root === undefined || real === undefined) return;
  const [around, place] = [withSlashes(root), withSlashes(real)];
  if (place !== around && !isBelow(around, place)) throw new FolderRefused('outside', name);
  const kind = await orUndefined(() => stat(above));
  if (kind !== undefined && !kind.isDirectory()) throw new FolderRefused('not-a-file', name);
}
