import type { Fault } from '../../model/problem.ts';
import { type Span, span, textOf } from '../../text/span.ts';
import { DEPTH_LIMIT, endBefore, peek, type Token, type TokenCursor, take } from '../tokens.ts';
import type { Word } from './lexer.ts';

export interface Cursor extends TokenCursor<Word> {
  readonly text: string;
}

/** Where the reading ended, for the platform's own words about it. */
export interface Refusal {
  /**
   * What the grammar has there: a word or a sign as it is written, `name`, `end`; or one of several things, which begin a
   * `statement`, an `operand` or a `primary`.
   */
  readonly expected: string;
  readonly found: Token<Word>;
  readonly previous: Token<Word> | undefined;
}

/** The first fault of syntax ends the reading: of what is left, the platform says nothing either. */
export class SyntaxFault extends Error {
  readonly fault: Fault;
  /** None where the platform would have read on. */
  readonly refusal: Refusal | undefined;

  constructor(fault: Fault, refusal: Refusal | undefined) {
    super(fault.variant);
    this.fault = fault;
    this.refusal = refusal;
  }
}

/** Takes what must come next. @throws SyntaxFault where something else does */
export function demand(cursor: Cursor, text: string): void {
  if (!take(cursor, text)) throw unexpected(cursor, text);
}

/** Says that the next token is not what is expected. */
export function unexpected(cursor: Cursor, expected: Refusal['expected']): SyntaxFault {
  const found = peek(cursor);
  const previous = cursor.tokens[cursor.at - 1];
  const refusal = { expected, found, previous };
  const args = { expected: expected === 'statement' || expected === 'primary' ? 'operand' : expected };
  const parted = partedName(cursor);
  if (parted) return syntaxFault('parted-name', parted.span, parted.args, refusal);
  if (found.kind !== 'end') return syntaxFault('unexpected', found.span, { found: found.text, ...args }, refusal);
  const end = endBefore(cursor);
  return syntaxFault('unexpected-end', previous?.span ?? span(end, end), args, refusal);
}

/** What was meant as one name, and is a word of the language with something behind it: `score_1`. */
function partedName({ text, tokens, at }: Cursor): { readonly span: Span; readonly args: Fault['args'] } | undefined {
  let first = at;
  while (isJoined(tokens[first - 1], tokens[first])) first--;
  let last = at;
  while (isJoined(tokens[last], tokens[last + 1])) last++;
  const [word, end] = [tokens[first], tokens[last]?.span.end];
  if (first === last || word?.kind !== 'word' || end === undefined) return undefined;
  const place = span(word.span.start, end);
  return { span: place, args: { found: textOf(text, place), word: textOf(text, word.span) } };
}

function isJoined(left: Token<Word> | undefined, right: Token<Word> | undefined): boolean {
  return isPart(left) && isPart(right) && left?.span.end === right?.span.start;
}

function isPart(token: Token<Word> | undefined): boolean {
  return token !== undefined && token.kind !== 'sign' && token.kind !== 'end';
}

/** Reads what is nested, as deep as can be read. @throws SyntaxFault beyond */
export function nested<Read>(cursor: Cursor, read: () => Read): Read {
  if (cursor.depth >= DEPTH_LIMIT) throw syntaxFault('too-deep', peek(cursor).span, { limit: DEPTH_LIMIT }, undefined);
  cursor.depth++;
  const found = read();
  cursor.depth--;
  return found;
}

function syntaxFault(variant: string, at: Span, args: Fault['args'], refusal: Refusal | undefined): SyntaxFault {
  return new SyntaxFault({ code: 'formula-syntax', variant, span: at, args }, refusal);
}
