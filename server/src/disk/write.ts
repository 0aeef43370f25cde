import { randomUUID } from 'node:crypto';
import { access, chmod, chown, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isBelow, withSlashes } from './paths.ts';
import { orUndefined } from './text.ts';

/**
 * Writes a file whole or not at all: a failure leaves the old text as it was. Where the path is a link, what it leads to
 * is written; permissions are kept, and the owner where that is allowed. @throws what the file system says
 */
export async function writeText(path: string, text: string): Promise<void> {
  const target = (await orUndefined(() => realpath(path))) ?? path;
  const before = await orUndefined(() => stat(target));
  // A name that nobody can foresee, and that is not too long where that of the file is nearly so.
  const draft = join(dirname(target), `.referentiel-${randomUUID()}.tmp`);
  // Never what stands there already, nor what a link of that name leads to.
  const file = await open(draft, 'wx', before && before.mode & PERMISSIONS);
  try {
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    if (before) {
      await orUndefined(() => chown(draft, before.uid, before.gid));
      await chmod(draft, before.mode & PERMISSIONS);
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** A text that may be written to the file at a path, which is no link, or why none may. */
export type Replacement = { readonly target: string; readonly text: string } | { readonly refused: Refusal };

/**
 * The file is another one by now, stands outside the folder, has letters that would be lost, or is locked, or its folder is.
 */
export type Refusal = 'changed' | 'outside' | 'encoding' | 'read-only' | 'read-only-folder';

/**
 * What to write so that a text takes the place of what was read from a file, `before`: with the byte order mark that the
 * file has. Refused where it would be written outside of `folder`, if there is one, by way of a link. Writes nothing.
 */
export async function replacementOf(path: string, before: string, text: string, folder?: string): Promise<Replacement> {
  const target = await realPath(path);
  const around = folder && (await realPath(folder));
  if (target === undefined) return { refused: 'changed' };
  if (folder !== undefined && !(around && isBelow(around, target))) return { refused: 'outside' };
  const bytes = await orUndefined(() => readFile(target));
  const held = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = held.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  if (bytes === undefined || held !== `${mark}${before}`) return { refused: 'changed' };
  if (!Buffer.from(held, 'utf8').equals(bytes)) return { refused: 'encoding' };
  if (!(await isWritable(target))) return { refused: 'read-only' };
  if (!(await isWritable(dirname(target)))) return { refused: 'read-only-folder' };
  return { target, text: `${mark}${text}` };
}

const BYTE_ORDER_MARK = '\ufeff';
const PERMISSIONS = 0o7777;
const ANYBODY_MAY_WRITE = 0o222;

async function realPath(path: string): Promise<string | undefined> {
  const found = await orUndefined(() => realpath(path));
  return found && withSlashes(found);
}

// The superuser may write everything; what is locked for everybody is meant to stay as it is.
async function isWritable(path: string): Promise<boolean> {
  const allowed = await orUndefined(() => access(path, constants.W_OK).then(() => stat(path)));
  return allowed !== undefined && (allowed.mode & ANYBODY_MAY_WRITE) !== 0;
}
