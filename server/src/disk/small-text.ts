import { closeSync, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { holdsPath } from '../files/paths.ts';
import { type BoundedBytes, SMALL, type SmallText } from '../files/small-text.ts';
import { READING } from './files.ts';
import { withSlashes } from './paths.ts';
import { orUndefinedNow } from './text.ts';

/**
 * Reads at once a file that steers the program: `.gitignore`, `referentiel.json`, a scenario. Only a regular file of at most
 * `SMALL` bytes is read, behind links none that stands outside of `folder`, if there is one: what another file holds is
 * nobody's business, and a pipe or a device never ends. UTF-8, without its byte order mark.
 */
export function smallText(path: string, folder?: string): SmallText {
  const read = boundedBytes(path, SMALL, folder);
  return read.kind === 'bytes' ? { kind: 'text', text: new TextDecoder('utf-8').decode(read.bytes) } : read;
}

/** The same for what is no text, and for another size: at most `limit` bytes. */
export function boundedBytes(path: string, limit: number, folder?: string): BoundedBytes {
  const real = orUndefinedNow(() => withSlashes(realpathSync(path)));
  if (real === undefined) return { kind: 'none' };
  if (folder !== undefined && !isWithin(folder, real)) return { kind: 'refused', reason: 'outside' };
  return orUndefinedNow(() => contentOf(real, limit)) ?? { kind: 'refused', reason: 'unreadable' };
}

/** The same, where why there is none makes no difference. */
export function smallTextNow(path: string, folder: string): string | undefined {
  const read = smallText(path, folder);
  return read.kind === 'text' ? read.text : undefined;
}

function isWithin(folder: string, real: string): boolean {
  const around = orUndefinedNow(() => withSlashes(realpathSync(folder)));
  return around !== undefined && holdsPath(around, real);
}

function contentOf(real: string, limit: number): BoundedBytes {
  const file = openSync(real, READING);
  try {
    const found = fstatSync(file);
    if (!found.isFile()) return { kind: 'refused', reason: 'not-a-file' };
    if (found.size > limit) return { kind: 'refused', reason: 'too-large' };
    return { kind: 'bytes', bytes: bytesOf(file, found.size) };
  } finally {
    closeSync(file);
  }
}

// No more than it was said to hold: it may grow meanwhile.
function bytesOf(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  for (let read = -1; read !== 0 && length < size; length += read)
    read = readSync(file, bytes, length, size - length, null);
  return bytes.subarray(0, length);
}
