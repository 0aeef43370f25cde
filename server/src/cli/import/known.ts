import { givenText } from '../given-text.ts';

/** The ids of actions that a file lists, one a line. @throws Failure where it cannot be read */
export function idsInFile(file: string): readonly string[] {
  return givenText(file)
    .split(/[\r\n]+/)
    .map(line => line.trim().toLowerCase())
    .filter(line => line !== '');
}
