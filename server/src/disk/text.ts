import { BYTE_LIMIT } from '../files/files.ts';
import { files, READING } from './files.ts';
import { createGate, isShortage } from './gate.ts';

/**
 * The text of a file read as UTF-8, without its byte order mark; bytes that are not UTF-8 become U+FFFD, as in editors.
 * Of a file that is far too long to be parsed, only the beginning. Undefined when there is no such file any more, or no
 * right to read it, and for a pipe or a device, which never ends.
 */
export function readText(path: string): Promise<string | undefined> {
  return orUndefined(async () => {
    const bytes = await firstBytes(path);
    return bytes && decoded(bytes);
  });
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

async function firstBytes(path: string): Promise<Uint8Array | undefined> {
  const handle = await files.open(path, READING);
  try {
    const found = await files.statOpen(handle);
    if (!found.isFile()) return undefined;
    const bytes = new Uint8Array(Math.min(found.size, BYTE_LIMIT));
    let length = 0;
    // No more than it was said to hold: it may grow meanwhile.
    for (let more = -1; more !== 0 && length < bytes.length; length += more) {
      more = (await files.read(handle, bytes, length, bytes.length - length, null)).bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await files.close(handle);
  }
}

const decoder = new TextDecoder('utf-8');

// A system allows a process some hundreds of open files, some a few dozen.
const throughGate = createGate(32, tries => new Promise(resolve => setTimeout(resolve, 10 * 2 ** tries)));

/** True for what the file system says of one file (missing, forbidden, a folder …), as opposed to a bug or a shortage. */
function isFileError(error: unknown): boolean {
  if (isShortage(error)) return false;
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
}
