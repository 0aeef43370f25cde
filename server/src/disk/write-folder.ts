import { constants, copyFileSync, linkSync, readFileSync, renameSync } from 'node:fs';
import { mkdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FileChange } from '../files/folder-changes.ts';
import { FolderRefused } from '../files/folder-refused.ts';
import { childPath } from '../files/paths.ts';
import { lockOf } from './lock.ts';
import { orUndefined, orUndefinedNow } from './text.ts';
import { draftPath, removeDrafts, writeDraft } from './write.ts';

/**
 * Makes all changes, or none: every text is written beside its place first, and put there when all are; what stood there is held
 * aside, and removed when all is done. Where something fails, what is held is put back, with all that the file system says of it.
 * At no moment is a file missing that is to be there afterwards, nor half written: whoever kills the program leaves whole files.
 * @throws what the file system says, or FolderRefused for a file that is locked, or that something else has changed meanwhile
 */
export async function writeFolder(folder: string, changes: readonly FileChange[]): Promise<void> {
  await refuseLocked(folder, changes);
  const made: string[] = [];
  const drafts = new Map<string, string>();
  const moved: Moved[] = [];
  try {
    const writing = changes.flatMap(({ name, text }) =>
      text === undefined ? [] : [{ path: childPath(folder, name), text }],
    );
    for (const path of new Set(changes.map(({ name }) => dirname(childPath(folder, name))))) {
      await makeFolder(path, made);
      await removeDrafts(path);
    }
    for (let at = 0; at < writing.length; at += AT_ONCE) {
      await allEnded(
        writing.slice(at, at + AT_ONCE).map(async ({ path, text }) => {
          drafts.set(path, await writeDraft(path, text));
        }),
      );
    }
    for (const change of changes) {
      const path = childPath(folder, change.name);
      putInPlace(path, change, drafts.get(path), moved);
    }
  } catch (error) {
    await undo(moved, [...drafts.values()], made);
    throw error;
  }
  // All is done: what is left of the old texts is a draft that the next writer removes.
  for (const { aside } of moved) if (aside !== undefined) await orUndefined(() => rm(aside));
}

/** A place that was changed, and where what stood there is now; undefined where nothing did. */
interface Moved {
  readonly path: string;
  readonly aside: string | undefined;
}

/** How many files are open at a time. */
const AT_ONCE = 16;

async function refuseLocked(folder: string, changes: readonly FileChange[]): Promise<void> {
  for (const { name } of changes) {
    const lock = await lockOf(childPath(folder, name));
    if (lock !== undefined) throw new FolderRefused(lock, name);
  }
}

/** Waits for all works to end, whatever becomes of each. @throws what the first that failed says */
async function allEnded(works: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) if (result.status === 'rejected') throw result.reason;
}

// Without a pause: nothing else is to be written between the look at a file and the last renaming.
function putInPlace(path: string, { name, held }: FileChange, draft: string | undefined, moved: Moved[]): void {
  const now = orUndefinedNow(() => readFileSync(path));
  if (now === undefined ? held !== undefined : held === undefined || !now.equals(held))
    throw new FolderRefused('changed', name);
  const aside = held && draftPath(path);
  if (aside !== undefined) {
    if (draft === undefined) renameSync(path, aside);
    else holdAside(path, aside);
    moved.push({ path, aside });
  }
  if (draft !== undefined) renameSync(draft, path);
  if (aside === undefined) moved.push({ path, aside });
}

/** Gives a file a second name, under which it is still there when another one takes its place; a copy of it where names are not to be had. */
function holdAside(path: string, aside: string): void {
  try {
    linkSync(path, aside);
  } catch {
    copyFileSync(path, aside, constants.COPYFILE_EXCL);
  }
}

/** Makes a folder and those above it that are missing, and notes which. What Node has for that never ends where none can be made, in `/proc`. */
async function makeFolder(path: string, made: string[]): Promise<void> {
  const missing: string[] = [];
  for (let at = path; at !== dirname(at) && !(await isThere(at)); at = dirname(at)) missing.unshift(at);
  for (const folder of missing) {
    try {
      await mkdir(folder);
      made.push(folder);
    } catch (error) {
      // Somebody else may just have made it.
      if (!(await isThere(folder))) throw error;
    }
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await orUndefined(() => stat(path))) !== undefined;
}

/** Puts all back, as far as the file system lets it: one step that fails keeps no other from being made. */
async function undo(moved: readonly Moved[], drafts: readonly string[], made: readonly string[]): Promise<void> {
  await Promise.allSettled(
    moved.map(({ path, aside }) => orUndefined(() => (aside === undefined ? rm(path) : putBack(path, aside)))),
  );
  await Promise.allSettled(drafts.map(draft => orUndefined(() => rm(draft, { force: true }))));
  for (const path of made.toReversed()) await Promise.allSettled([orUndefined(() => rmdir(path))]);
}

/** Where both are names of one file already, renaming does nothing. */
async function putBack(path: string, aside: string): Promise<void> {
  await rename(aside, path);
  await rm(aside, { force: true });
}
