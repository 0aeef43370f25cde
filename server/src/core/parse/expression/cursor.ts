import type { Fault } from '../../model/problem.ts';
import { type Span, span } from '../../text/span.ts';
import { DEPTH_LIMIT } from '../formula/parse-formula.ts';
import type { Token } from './lexer.ts';

/** Where the reading of an expression stands. */
export interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
  /** How many statements and calls are open. */
  depth: number;
}

/** The first fault of syntax ends the reading: of what is left, the platform says nothing either. */
export class SyntaxFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.variant);
    this.fault = fault;
  }
}

const END: Token = { kind: 'end', text: '', span: span(0, 0) };

/** The token that comes next. */
export function peek({ tokens, at }: Cursor): Token {
  return tokens[at] ?? END;
}

/** Takes the next token if it is that word or sign of the language. */
export function take(cursor: Cursor, text: string): boolean {
  if (!isNext(cursor, text)) return false;
  cursor.at++;
  return true;
}

export function isNext(cursor: Cursor, text: string): boolean {
  const { kind, text: next } = peek(cursor);
  return next === text && (kind === 'word' || kind === 'sign');
}

/** Takes one of some words or signs, and gives which. */
export function takeAmong<Text extends string>(cursor: Cursor, texts: readonly Text[]): Text | undefined {
  return texts.find(text => take(cursor, text));
}

/** Takes what must come next. @throws SyntaxFault where something else does */
export function demand(cursor: Cursor, text: string): void {
  if (!take(cursor, text)) throw unexpected(cursor, text);
}

/** The end of what was read last. */
export function endBefore({ tokens, at }: Cursor): number {
  return tokens[at - 1]?.span.end ?? 0;
}

/** Says that the next token is not what is expected: a word or a sign as it is written, or `operand`, `name`, `end`. */
export function unexpected(cursor: Cursor, expected: string): SyntaxFault {
  const { kind, text, span: place } = peek(cursor);
  if (kind !== 'end') return syntaxFault('unexpected', place, { found: text, expected });
  const end = endBefore(cursor);
  return syntaxFault('unexpected-end', cursor.tokens[cursor.at - 1]?.span ?? span(end, end), { expected });
}

/** Reads what is nested, as deep as can be read. @throws SyntaxFault beyond */
export function nested<Read>(cursor: Cursor, read: () => Read): Read {
  if (cursor.depth >= DEPTH_LIMIT) throw syntaxFault('too-deep', peek(cursor).span, { limit: DEPTH_LIMIT });
  cursor.depth++;
  const found = read();
  cursor.depth--;
  return found;
}

function syntaxFault(variant: string, at: Span, args: Fault['args']): SyntaxFault {
  return new SyntaxFault({ code: 'formula-syntax', variant, span: at, args });
}
