import type { Expression } from '../../model/expression.ts';
import type { Fault } from '../../model/problem.ts';
import { span } from '../../text/span.ts';
import { addFault } from '../syntax-faults.ts';
import { DEPTH_LIMIT, endBefore, peek, skipTo, type Token, take } from '../tokens.ts';
import type { Word } from './lexer.ts';
import { joinedAt, misspeltWord, partedName, type ReadText, slipAt } from './slips.ts';

export interface Cursor extends ReadText {
  /** What is wrong so far; the first is where the platform gives up. */
  readonly faults: Fault[];
  /** What the grammar has behind what is being read: a word, a sign or `end`. */
  follow: string;
  /** How many `si` around what is being read wait for their `alors`. */
  waiting: number;
  /** Where the platform gave up; undefined as long as it reads, and where it would have read on. */
  refusal: Refusal | undefined;
}

/** Where the reading of the platform ended, for its own words about it. */
export interface Refusal {
  /**
   * What the grammar has there: a word or a sign as it is written, `name`, `end`; or one of several things, which begin a
   * `statement`, an `operand` or a `primary`.
   */
  readonly expected: string;
  readonly found: Token<Word>;
  readonly previous: Token<Word> | undefined;
}

/** Says that the next token is not what is expected; and what was mistyped, where that is known. */
export function unexpected(cursor: Cursor, expected: Refusal['expected'], slip = slipAt(cursor)): void {
  const refusal = { expected, found: peek(cursor), previous: cursor.tokens[cursor.at - 1] };
  fault(cursor, slip ?? unlike(cursor, refusal), refusal);
}

/** Reads what is to stand before a word or a sign. */
export function before<Read>(cursor: Cursor, follow: string, read: () => Read): Read {
  const { follow: outer } = cursor;
  cursor.follow = follow;
  const found = read();
  cursor.follow = outer;
  return found;
}

/** Takes a word between two operands, also one that was meant as it: no name stands behind an operand. */
export function takeWord(cursor: Cursor, word: string): boolean {
  if (take(cursor, word)) return true;
  const misspelt = misspeltWord(cursor);
  if (misspelt?.meant !== word) return false;
  unexpected(cursor, cursor.follow, misspelt);
  cursor.at = joinedAt(cursor).last + 1;
  return true;
}

/** Passes over a name that the lexer took apart: `score_1`. */
export function passName(cursor: Cursor): void {
  if (partedName(cursor)) cursor.at = joinedAt(cursor).last + 1;
}

/** What stands in a tree for what cannot be read: nobody is given a tree with one. */
export function unread(cursor: Cursor): Expression {
  const at = endBefore(cursor);
  return { kind: 'literal', value: '', span: span(at, at) };
}

/** Reads what is nested, as deep as can be read. */
export function nested(cursor: Cursor, read: () => Expression): Expression {
  if (cursor.depth >= DEPTH_LIMIT) {
    const args = { limit: DEPTH_LIMIT };
    fault(cursor, { variant: 'too-deep', span: peek(cursor).span, args }, undefined);
    skipTo(cursor, []);
    return unread(cursor);
  }
  cursor.depth++;
  const found = read();
  cursor.depth--;
  return found;
}

function fault(cursor: Cursor, found: Omit<Fault, 'code'>, refusal: Refusal | undefined): void {
  if (cursor.faults.length === 0) cursor.refusal = refusal;
  addFault(cursor.faults, { code: 'formula-syntax', ...found });
}

/** What the next token is there instead of. */
function unlike(cursor: Cursor, { expected, found, previous }: Refusal): Omit<Fault, 'code'> {
  const args = { expected: expected === 'statement' || expected === 'primary' ? 'operand' : expected };
  if (found.kind !== 'end') return { variant: 'unexpected', span: found.span, args: { found: found.text, ...args } };
  const end = endBefore(cursor);
  return { variant: 'unexpected-end', span: previous?.span ?? span(end, end), args };
}
