import type { OpenDocument } from '../open-document.ts';
import { endsOf } from '../open-document.ts';

/** A kind of place to type in. */
export interface Kind {
  readonly what: string;
  /** The lines at whose ends to type. */
  readonly lines: RegExp;
  readonly typed: string;
}

export const PROSE: Kind = { what: 'prose', lines: /^\p{L}[^:]{40}/u, typed: 'a' };

export const TITLE: Kind = { what: 'a title', lines: /^(?:#|###|#####) \S.*$/, typed: 'a' };

/** The kinds of places in a measure file that faults depend on in different ways. */
export const KINDS: readonly Kind[] = [
  PROSE,
  TITLE,
  { what: 'a section title', lines: /^(?:##|####|######) \S.*$/, typed: 'a' },
  { what: 'an id', lines: /^id(?:entifiant)?: *\S+$/, typed: '1' },
  { what: 'a weight', lines: /^(?:points|pourcentage): *\S+$/, typed: '1' },
];

/** Types a character at the end of a line of a kind in every even round, and deletes it in the next; gives the time to its diagnostics. */
export async function stroke(document: OpenDocument, kind: Kind, round: number): Promise<number> {
  const ends = endsOf(document, kind.lines);
  const start = ends[(round >> 1) % ends.length] ?? { line: 0, character: 0 };
  const isDeletion = round % 2 === 1;
  const range = { start, end: { ...start, character: start.character + (isDeletion ? 1 : 0) } };
  const before = performance.now();
  await document.edit(range, isDeletion ? '' : kind.typed);
  return performance.now() - before;
}
