import { boundedBytes } from '../disk/small-text.ts';
import { SMALL } from '../files/small-text.ts';
import { Failure } from './usage.ts';

/** The text of a file that somebody names. @throws Failure where it cannot be read, or holds more than `limit` bytes */
export function givenText(file: string, limit = SMALL): string {
  const read = boundedBytes(file, limit);
  if (read.kind === 'bytes') return new TextDecoder('utf-8').decode(read.bytes);
  if (read.kind === 'refused' && read.reason === 'too-large') {
    throw new Failure('The file {file} is larger than {limit} MB. Divide it.', { file, limit: limit / MEGABYTE });
  }
  throw new Failure('The file {file} cannot be read.', { file });
}

const MEGABYTE = 1_000_000;
