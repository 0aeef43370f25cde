import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Content, type FileChange, FolderRefused } from './folder-changes.ts';
import { childPath } from './paths.ts';
import { orUndefined } from './text.ts';
import { removeDrafts } from './write.ts';

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
