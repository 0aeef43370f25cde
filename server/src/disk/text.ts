import { readFile } from 'node:fs/promises';

/**
 * The text of a file read as UTF-8, without its byte order mark; bytes that are not UTF-8 become U+FFFD, as in editors.
 * Undefined when there is no such file any more, or no right to read it.
 */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8').decode(await readFile(path));
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}

/** True for an error of the file system (missing, forbidden, a folder …), as opposed to a bug. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
}
