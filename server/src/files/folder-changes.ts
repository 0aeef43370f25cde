import type { Files } from './files.ts';
import { FolderRefused } from './folder-refused.ts';
import { Unreadable } from './load.ts';
import { childPath, folderAbove, holdsPath } from './paths.ts';
import { NOTHING_UNSAVED, type Unsaved } from './unsaved.ts';

/** A text in UTF-8, or bytes. */
export type Content = string | Uint8Array;

/** What is to be done to a file of a folder: its text, or that it goes. */
export interface FileChange {
  /** Relative to the folder, with slashes. */
  readonly name: string;
  /** What stands there now, unsaved or on the disk; undefined where nothing does. */
  readonly held: Uint8Array | undefined;
  /** Undefined for a file that goes. */
  readonly text: Content | undefined;
}

/**
 * The files of a folder that are to change so that it has these texts and lacks those names; those that are as they should be are
 * left out. Writes nothing. @throws FolderRefused where one may not be written, and Unreadable where one may not be read
 */
export async function folderChanges(
  files: Files,
  folder: string,
  texts: ReadonlyMap<string, Content>,
  goers: readonly string[] = [],
  unsaved: Unsaved = NOTHING_UNSAVED,
): Promise<readonly FileChange[]> {
  const changes: FileChange[] = [];
  for (const [name, text] of [...texts, ...goers.map(goer => [goer, undefined] as const)]) {
    const held = await heldAt(files, folder, name, unsaved);
    const isOther = text === undefined ? held !== undefined : held === undefined || !areSame(held, bytesIn(text));
    if (isOther) changes.push({ name, held, text });
  }
  return changes;
}

/** The bytes of a content. */
export function bytesIn(content: Content): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function areSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

async function heldAt(files: Files, folder: string, name: string, unsaved: Unsaved): Promise<Uint8Array | undefined> {
  const path = childPath(folder, name);
  await refuseOutside(files, folder, path, name);
  if (await files.isLink(path)) throw new FolderRefused('not-a-file', name);
  if ((await files.realPath(path)) === undefined) return undefined;
  if ((await files.kindOf(path)) !== 'file') throw new FolderRefused('not-a-file', name);
  const text = unsaved(path);
  if (text !== undefined) return bytesIn(text);
  const read = await files.bytes(path, Number.MAX_SAFE_INTEGER);
  if (read.kind === 'bytes') return read.bytes;
  throw read.kind === 'none' ? new FolderRefused('changed', name) : new Unreadable(path);
}

/** A file, also one that is not there yet, stands where its folder really is. */
async function refuseOutside(files: Files, folder: string, path: string, name: string): Promise<void> {
  const root = await files.realPath(folder);
  let above = folderAbove(path);
  let real = above && (await files.realPath(above));
  while (real === undefined && above !== undefined) {
    // A link to nothing.
    if (await files.isLink(above)) throw new FolderRefused('not-a-file', name);
    above = folderAbove(above);
    real = above && (await files.realPath(above));
  }
  if (root === undefined || above === undefined || real === undefined) return;
  if (real !== root && !holdsPath(root, real)) throw new FolderRefused('outside', name);
  if ((await files.kindOf(above)) !== 'folder') throw new FolderRefused('not-a-file', name);
}
