import { type Span, span } from '../../text/span.ts';
import type { Token } from '../tokens.ts';

/** What a word or a sign of a formula may be. */
export type Word = 'number' | 'name' | 'sign' | 'unknown';

/** The words that are no names. */
export const KEYWORDS: readonly string[] = ['si', 'alors', 'sinon', 'et', 'ou'];

/** The words for true and false. */
export const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['VRAI', true],
  ['vrai', true],
  ['FAUX', false],
  ['faux', false],
]);

const SPACE = /\s*/y;
// A keyword may follow at once: spaces may stand between words, and need not (domain, section 4).
const NUMBER =
  /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?(?!(?!(?:alors|sinon|et|ou)(?![\p{L}\p{N}_.]))[\p{L}\p{N}_.])/uy;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_.]*/uy;
const SIGN = /[(),+\-*/]/y;
// Whatever else stands together: an id without prefix, a number with letters, signs that are none.
const UNKNOWN = /[\p{L}\p{N}_.]+|[^\s\p{L}\p{N}_.(),+\-*/]+/uy;

/** The words of a part of a text, the end of it last. Every character that is no space is in one of them. */
export function tokensOf(text: string, within: Span): readonly Token<Word>[] {
  const source = text.slice(within.start, within.end);
  const tokens: Token<Word>[] = [];
  for (let at = lengthOf(SPACE, source, 0); at < source.length; at += lengthOf(SPACE, source, at)) {
    const [kind, length] = wordAt(source, at);
    const start = within.start + at;
    tokens.push({ kind, text: source.slice(at, at + length), span: span(start, start + length) });
    at += length;
  }
  tokens.push({ kind: 'end', text: '', span: span(within.end, within.end) });
  return tokens;
}

function wordAt(source: string, at: number): [Word, number] {
  const number = lengthOf(NUMBER, source, at);
  if (number > 0) return ['number', number];
  const name = lengthOf(NAME, source, at);
  if (name > 0) return ['name', name];
  const sign = lengthOf(SIGN, source, at);
  return sign > 0 ? ['sign', sign] : ['unknown', Math.max(1, lengthOf(UNKNOWN, source, at))];
}

function lengthOf(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0].length ?? 0;
}
