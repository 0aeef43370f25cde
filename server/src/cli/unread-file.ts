import { type BoundedBytes, SMALL } from '../files/small-text.ts';
import { Failure } from './usage.ts';

/** Why nothing is read of a file that somebody names, of which at most `limit` bytes would be. */
export function unreadFile(
  file: string,
  read: Exclude<BoundedBytes, { readonly kind: 'bytes' }>,
  limit = SMALL,
): Failure {
  if (read.kind === 'none') return new Failure('There is no file {file}.', { file });
  switch (read.reason) {
    case 'not-a-file':
      return new Failure('{file} is a folder, or no ordinary file: give a file.', { file });
    case 'too-large':
      return new Failure('The file {file} is larger than {limit} MB. Divide it.', { file, limit: limit / MEGABYTE });
    case 'outside':
    case 'unreadable':
      return new Failure('The file {file} cannot be read.', { file });
  }
}

const MEGABYTE = 1_000_000;
