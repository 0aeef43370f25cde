import { randomUUID } from 'node:crypto';
import { chmod, lstat, mkdir, open, readFile, realpath, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { childPath, isBelow, withSlashes } from './paths.ts';
import { orUndefined } from './text.ts';
import { removeDrafts } from './write.ts';

/** A text in UTF-8, or bytes. */
export type Content = string | Uint8Array;

/** What is to be done to a file of a folder: its text, or that it goes. */
export interface FileChange {
  /** Relative to the folder, with slashes. */
  readonly name: string;
  /** What stands there now; undefined where nothing does. */
  readonly held: Buffer | undefined;
  /** Undefined for a file that goes. */
  readonly text: Content | undefined;
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
  texts: ReadonlyMap<string, Content>,
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
  const drafts = new Map<string, string>();
  const done: FileChange[] = [];
  try {
    const writing = changes.flatMap(({ name, text }) =>
      text === undefined ? [] : [{ path: childPath(folder, name), text }],
    );
    for (const path of new Set(writing.map(({ path }) => dirname(path)))) {
      await makeFolder(path, made);
      await removeDrafts(path);
    }
    for (let at = 0; at < writing.length; at += AT_ONCE) {
      await allEnded(writing.slice(at, at + AT_ONCE).map(({ path, text }) => writeDraft(path, text, drafts)));
    }
    for (const change of changes) {
      const path = childPath(folder, change.name);
      const now = await orUndefined(() => readFile(path));
      if (now === undefined ? change.held !== undefined : !change.held?.equals(now)) {
        throw new FolderRefused('changed', change.name);
      }
    }
    for (const change of changes) {
      const path = childPath(folder, change.name);
      const draft = drafts.get(path);
      if (draft === undefined) await rm(path);
      else await rename(draft, path);
      done.push(change);
    }
  } catch (error) {
    await undo(folder, done, [...drafts.values()], made);
    throw error;
  }
}

/** How many files are open at a time. */
const AT_ONCE = 16;

/** Waits for all works to end, whatever becomes of each. @throws what the first that failed says */
async function allEnded(works: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) if (result.status === 'rejected') throw result.reason;
}

/** Writes a text beside its place, and notes where. */
async function writeDraft(path: string, text: Content, drafts: Map<string, string>): Promise<void> {
  const draft = join(dirname(path), `.referentiel-${process.pid}-${randomUUID()}.tmp`);
  const before = await orUndefined(() => stat(path));
  const file = await open(draft, 'wx');
  drafts.set(path, draft);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  if (before) await chmod(draft, before.mode & PERMISSIONS);
}

const PERMISSIONS = 0o7777;

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
