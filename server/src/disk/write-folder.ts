import { randomUUID } from 'node:crypto';
import { chmod, lstat, mkdir, open, readFile, realpath, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { childPath, isBelow, withSlashes } from './paths.ts';
import { orUndefined } from './text.ts';
import { removeDrafts } from './write.ts';

/** What is to be done to a file of a folder: its text, or that it goes. */
export interface FileChange {
  /** Relative to the folder, with slashes. */
  readonly name: string;
  /** What stands there now; undefined where nothing does. */
  readonly held: Buffer | undefined;
  /** Undefined for a file that goes. */
  readonly text: string | undefined;
}

/** Why nothing of a folder may be written: a link leads out of it, or something that is no file stands in the way. */
export class FolderRefused extends Error {
  readonly reason: 'outside' | 'not-a-file' | 'changed';
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
  texts: ReadonlyMap<string, string>,
  goers: readonly string[] = [],
): Promise<readonly FileChange[]> {
  const changes: FileChange[] = [];
  for (const [name, text] of [...texts, ...goers.map(goer => [goer, undefined] as const)]) {
    const held = await heldAt(folder, name);
    if (text === undefined ? held !== undefined : !held?.equals(Buffer.from(text))) changes.push({ name, held, text });
  }
  return changes;
}

async function heldAt(folder: string, name: string): Promise<Buffer | undefined> {
  const path = childPath(folder, name);
  await refuseOutside(folder, path, name);
  const found = await orUndefined(() => lstat(path));
  if (found === undefined) return undefined;
  if (!found.isFile()) throw new FolderRefused('not-a-file', name);
  return readFile(path);
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

/**
 * Makes all changes, or none: every text is written beside its place first, and put there when all are. What fails then is undone.
 * @throws what the file system says, or FolderRefused for a file that something else has changed meanwhile
 */
export async function writeFolder(folder: string, changes: readonly FileChange[]): Promise<void> {
  const made: string[] = [];
  const drafts = new Map<FileChange, string>();
  const done: FileChange[] = [];
  try {
    for (const change of changes) {
      if (change.text === undefined) continue;
      const path = childPath(folder, change.name);
      await makeFolder(dirname(path), made);
      drafts.set(change, await draftOf(path, change.text));
    }
    for (const change of changes) {
      const path = childPath(folder, change.name);
      const now = await orUndefined(() => readFile(path));
      if (now === undefined ? change.held !== undefined : !change.held?.equals(now)) {
        throw new FolderRefused('changed', change.name);
      }
    }
    for (const change of changes) {
      const draft = drafts.get(change);
      if (draft === undefined) await rm(childPath(folder, change.name));
      else await rename(draft, childPath(folder, change.name));
      done.push(change);
    }
  } catch (error) {
    await undo(folder, done, [...drafts.values()], made);
    throw error;
  }
}

async function draftOf(path: string, text: string): Promise<string> {
  const folder = dirname(path);
  await removeDrafts(folder);
  const draft = join(folder, `.referentiel-${process.pid}-${randomUUID()}.tmp`);
  const before = await orUndefined(() => stat(path));
  const file = await open(draft, 'wx');
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
  if (before) await chmod(draft, before.mode & 0o7777);
  return draft;
}

/** Makes a folder and those above it that are missing, and notes which. */
async function makeFolder(path: string, made: string[]): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  const before = made.length;
  for (let at = path; ; at = dirname(at)) {
    made.splice(before, 0, at);
    if (at === first || at === dirname(at)) break;
  }
}

async function undo(
  folder: string,
  done: readonly FileChange[],
  drafts: readonly string[],
  made: readonly string[],
): Promise<void> {
  for (const { name, held } of done) {
    const path = childPath(folder, name);
    if (held === undefined) await rm(path, { force: true });
    else await writeFile(path, held);
  }
  for (const draft of drafts) await rm(draft, { force: true });
  for (const path of made.toReversed()) await orUndefined(() => rmdir(path));
}
