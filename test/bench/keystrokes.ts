import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { startSession } from './session.ts';

const KEYSTROKES = 200;

/** A kind of place to type in. */
export interface Kind {
  readonly what: string;
  /** The lines at whose ends to type. */
  readonly lines: RegExp;
  readonly typed: string;
}

/** The kinds of places in a measure file that faults depend on in different ways. */
export const KINDS: readonly Kind[] = [
  { what: 'prose', lines: /^\p{L}[^:]{40}/u, typed: 'a' },
  { what: 'a title', lines: /^(?:#|###|#####) \S.*$/, typed: 'a' },
  { what: 'a section title', lines: /^(?:##|####|######) \S.*$/, typed: 'a' },
  { what: 'an id', lines: /^id(?:entifiant)?: *\S+$/, typed: '1' },
  { what: 'a weight', lines: /^(?:points|pourcentage): *\S+$/, typed: '1' },
];

/**
 * Types into a file, in a server that has just started: a character at the end of each line of a kind, which is deleted
 * again, each keystroke after the answer to the one before. The times of all, in milliseconds.
 */
export async function keystrokes(server: string, file: string, folder: string, kind: Kind): Promise<readonly number[]> {
  const lines = readFileSync(file, 'utf8').split('\n');
  const ends = lines.flatMap((text, at) => (kind.lines.test(text) ? [{ line: at, character: text.length }] : []));
  if (ends.length === 0) throw new Error(`${file} has no line to type ${kind.what} in`);
  const session = await startSession(server, folder, () => undefined);
  const uri = pathToFileURL(file).href;
  await session.open(uri, lines.join('\n'));
  const times: number[] = [];
  for (let stroke = 0; stroke < KEYSTROKES; stroke++) {
    const start = ends[(stroke >> 1) % ends.length] ?? { line: 0, character: 0 };
    const isDeletion = stroke % 2 === 1;
    const range = { start, end: { ...start, character: start.character + (isDeletion ? 1 : 0) } };
    const before = performance.now();
    await session.edit(uri, stroke + 2, range, isDeletion ? '' : kind.typed);
    times.push(performance.now() - before);
  }
  await session.stop();
  return times;
}
