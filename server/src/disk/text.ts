import type { BigIntStats } from 'node:fs';
import { BYTE_LIMIT, type ReadText } from '../files/files.ts';
import { files, READING } from './files.ts';
import { createGate, isShortage } from './gate.ts';

/**
 * What a file of the disk holds. Undefined when there is no such file any more, or no right to read it, and for a pipe or a device,
 * which never ends.
 */
export function readText(path: string): Promise<ReadText | undefined> {
  return orUndefined(async () => {
    const handle = await files.open(path, READING);
    try {
      const found = await files.statOpen(handle, { bigint: true });
      if (!found.isFile()) return undefined;
      return { text: decoded(await firstBytes(handle, Number(found.size))), stamp: stampIn(found) };
    } finally {
      await files.close(handle);
    }
  });
}

/** What a file looks like from outside: one that is written, or another in its place, looks otherwise. */
export function stampIn({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
}

/** Bytes as text, in the same way. */
export function decoded(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/**
 * What is read, or undefined where the file system refuses. All readings of the process share one limit, so that none of
 * them is refused for the sake of the others; they must not be nested.
 */
export async function orUndefined<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await throughGate(read);
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}

/** The same at once. */
export function orUndefinedNow<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}

async function firstBytes(handle: number, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.min(size, BYTE_LIMIT));
  let length = 0;
  // No more than it was said to hold: it may grow meanwhile.
  for (let more = -1; more !== 0 && length < bytes.length; length += more) {
    more = (await files.read(handle, bytes, length, bytes.length - length, null)).bytesRead;
  }
  return bytes.subarray(0, length);
}

const decoder = new TextDecoder('utf-8');

// A system allows a process some hundreds of open files, some a few dozen.
const throughGate = createGate(32, tries => new Promise(resolve => setTimeout(resolve, 10 * 2 ** tries)));

/** True for what the file system says of one file (missing, forbidden, a folder …), as opposed to a bug or a shortage. */
function isFileError(error: unknown): boolean {
  if (isShortage(error)) return false;
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
}
