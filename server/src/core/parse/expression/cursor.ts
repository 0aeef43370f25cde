import type { Fault } from '../../model/problem.ts';
import { type Span, span } from '../../text/span.ts';
import { DEPTH_LIMIT, endBefore, peek, type TokenCursor, take } from '../tokens.ts';
import type { Word } from './lexer.ts';

export type Cursor = TokenCursor<Word>;

/** The first fault of syntax ends the reading: of what is left, the platform says nothing either. */
export class SyntaxFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.variant);
    this.fault = fault;
  }
}

/** Takes what must come next. @throws SyntaxFault where something else does */
export function demand(cursor: Cursor, text: string): void {
  if (!take(cursor, text)) throw unexpected(cursor, text);
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
