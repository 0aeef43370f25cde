import { readFileSync, renameSync } from 'node:fs';
import { chmod, chown, open, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Lock } from '../files/files.ts';
import type { Content } from '../files/folder-changes.ts';
import { holdsPath } from '../files/paths.ts';
import { lockOf } from './lock.ts';
import { withSlashes } from './paths.ts';
import { orUndefined, orUndefinedNow } from './text.ts';

/**
 * Writes a text whole or not at all in the place of the one that it replaces: a failure leaves the old text as it was, and so
 * does a file that was saved by something else since it was looked at, which is false. Permissions are kept, and the owner
 * where that is allowed. No system offers to replace a file only if it is still the same: what is saved in the instant
 * between the last look and the renaming, which follow one another without a pause, is lost. @throws what the file system says
 */
export async function writeText({ target, held, text }: Replacement): Promise<boolean> {
  const draft = await writeDraft(target, text);
  try {
    const isSame = orUndefinedNow(() => readFileSync(target))?.equals(held) ?? false;
    if (isSame) renameSync(draft, target);
    return isSame;
  } finally {
    // Where it was moved, it is no more.
    await rm(draft, { force: true });
  }
}

/**
 * Writes beside a file, to the disk itself, what is to take its place, with its permissions, and its owner where that is allowed;
 * gives the path of the draft. A failure leaves none. @throws what the file system says
 */
export async function writeDraft(target: string, content: Content): Promise<string> {
  const draft = draftPath(target);
  const before = await orUndefined(() => stat(target));
  const mode = before && before.mode & PERMISSIONS;
  // Never what stands there already, nor what a link of that name leads to.
  const file = await open(draft, 'wx', mode);
  try {
    try {
      await file.writeFile(content, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    if (before) await orUndefined(() => chown(draft, before.uid, before.gid));
    if (mode !== undefined) await chmod(draft, mode);
    return draft;
  } catch (error) {
    await orUndefined(() => rm(draft));
    throw error;
  }
}

/** A path beside a file, with a name that nobody can foresee, and that is not too long where that of the file is nearly so. */
export function draftPath(target: string): string {
  return join(dirname(target), `.referentiel-${process.pid}-${crypto.randomUUID()}.tmp`);
}

/** Removes from a folder the drafts of writers that were killed: those whose process is no more. */
export async function removeDrafts(folder: string): Promise<void> {
  for (const { name } of (await orUndefined(() => readdir(folder, { withFileTypes: true }))) ?? []) {
    const writer = /^\.referentiel-(\d{1,10})-[0-9a-f-]{36}\.tmp$/.exec(name)?.[1];
    if (writer !== undefined && !isRunning(Number(writer))) await orUndefined(() => rm(join(folder, name)));
  }
}

/** A text that may be written to a file, and the bytes that it replaces there. */
export interface Replacement {
  /** The path of the file, which is no link. */
  readonly target: string;
  readonly held: Buffer;
  readonly text: string;
}

/** Why no text may be written. */
export interface Refused {
  readonly refused: Refusal;
}

/**
 * The file is another one by now, stands outside the folder, has letters that would be lost, or is locked, or its folder is.
 */
export type Refusal = 'changed' | 'outside' | 'encoding' | Lock;

/**
 * What to write so that a text takes the place of what was read from a file, `before`: with the byte order mark that the
 * file has. Refused where it would be written outside of `folder`, if there is one, by way of a link. Writes nothing.
 */
export async function replacementOf(
  path: string,
  before: string,
  text: string,
  folder?: string,
): Promise<Replacement | Refused> {
  const target = await realPath(path);
  const around = folder && (await realPath(folder));
  if (target === undefined) return { refused: 'changed' };
  if (folder !== undefined && !(around && holdsPath(around, target))) return { refused: 'outside' };
  const bytes = await orUndefined(() => readFile(target));
  const held = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = held.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  if (bytes === undefined || held !== `${mark}${before}`) return { refused: 'changed' };
  if (!Buffer.from(held, 'utf8').equals(bytes)) return { refused: 'encoding' };
  const lock = await lockOf(target);
  return lock ? { refused: lock } : { target, held: bytes, text: `${mark}${text}` };
}

const BYTE_ORDER_MARK = '\ufeff';
const PERMISSIONS = 0o7777;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function realPath(path: string): Promise<string | undefined> {
  const found = await orUndefined(() => realpath(path));
  return found && withSlashes(found);
}
