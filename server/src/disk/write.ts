import { access, chmod, constants, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { orUndefined } from './text.ts';

/**
 * Writes a file whole or not at all: a failure leaves the old text as it was. Where the path is a link, what it leads to
 * is written; permissions are kept. @throws what the file system says
 */
export async function writeText(path: string, text: string): Promise<void> {
  const target = (await orUndefined(() => realpath(path))) ?? path;
  const mode = (await orUndefined(() => stat(target)))?.mode;
  const draft = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text, 'utf8');
    if (mode !== undefined) await chmod(draft, mode & PERMISSIONS);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** A text that may be written to a file, or why none may. */
export type Replacement = { readonly text: string } | { readonly refused: 'changed' | 'encoding' | 'read-only' };

/**
 * What to write so that a text takes the place of what was read from a file, `before`: with the byte order mark that the
 * file has. Refused where the file is another one by now, is not in UTF-8, or is locked. Writes nothing.
 */
export async function replacementOf(path: string, before: string, text: string): Promise<Replacement> {
  const bytes = await orUndefined(() => readFile(path));
  const held = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = held.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  if (bytes === undefined || held !== `${mark}${before}`) return { refused: 'changed' };
  if (!Buffer.from(held, 'utf8').equals(bytes)) return { refused: 'encoding' };
  return (await isWritable(path)) ? { text: `${mark}${text}` } : { refused: 'read-only' };
}

const BYTE_ORDER_MARK = '\ufeff';
const PERMISSIONS = 0o7777;
const ANYBODY_MAY_WRITE = 0o222;

// The superuser may write everything; a file that is locked for everybody is meant to stay as it is.
async function isWritable(path: string): Promise<boolean> {
  const allowed = await orUndefined(() => access(path, constants.W_OK).then(() => stat(path)));
  return allowed !== undefined && (allowed.mode & ANYBODY_MAY_WRITE) !== 0;
}
