import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Lock } from '../files/files.ts';
import { orUndefined } from './text.ts';

/** What is locked of a file and its folder, as far as they are there; undefined where nothing is. */
export async function lockOf(path: string): Promise<Lock | undefined> {
  if (await isLocked(path)) return 'read-only';
  return (await isLocked(dirname(path))) ? 'read-only-folder' : undefined;
}

const ANYBODY_MAY_WRITE = 0o222;

// The superuser may write everything; what is locked for everybody is meant to stay as it is.
async function isLocked(path: string): Promise<boolean> {
  const found = await orUndefined(() => stat(path));
  if (found === undefined) return false;
  const isAllowed = await orUndefined(() => access(path, constants.W_OK).then(() => true));
  return isAllowed === undefined || (found.mode & ANYBODY_MAY_WRITE) === 0;
}
