import { boundedBytes } from '../disk/small-text.ts';
import { SMALL } from '../files/small-text.ts';
import { unreadFile } from './unread-file.ts';

/** The text of a file that somebody names. @throws Failure where it cannot be read, or holds more than `limit` bytes */
export function givenText(file: string, limit = SMALL): string {
  const read = boundedBytes(file, limit);
  if (read.kind !== 'bytes') throw unreadFile(file, read, limit);
  return new TextDecoder('utf-8').decode(read.bytes);
}
