import { smallText } from '../../disk/small-text.ts';
import { Failure } from '../usage.ts';

/** The ids of actions that a file lists, one a line. @throws Failure where it cannot be read */
export function idsInFile(file: string): readonly string[] {
  const read = smallText(file);
  if (read.kind !== 'text') throw new Failure('The file {file} cannot be read.', { file });
  return read.text
    .split(/[\r\n]+/)
    .map(line => line.trim().toLowerCase())
    .filter(line => line !== '');
}
