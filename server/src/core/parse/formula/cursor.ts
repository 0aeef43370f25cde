import type { Missing } from '../../model/formula.ts';
import type { Fault, ProblemArgument } from '../../model/problem.ts';
import { type Span, span } from '../../text/span.ts';
import { endBefore, peek, type TokenCursor } from '../tokens.ts';
import { KEYWORDS, type Word } from './lexer.ts';

/** Where the reading of a formula stands, with what is wrong with it so far. */
export interface Cursor extends TokenCursor<Word> {
  readonly faults: Fault[];
}

/** Where something is missing: nothing, right behind what was read last. */
export function missing(cursor: Cursor): Missing {
  const at = endBefore(cursor);
  return { kind: 'missing', span: span(at, at) };
}

// What is beyond this many faults is no formula at all.
const FAULT_LIMIT = 20;

/** A fault of syntax; of several at one place, the first alone counts, and none behind what is too deep to be read. */
export function fault(
  cursor: Cursor,
  variant: string,
  at: Span,
  args: Readonly<Record<string, ProblemArgument>>,
): void {
  if (cursor.faults.length >= FAULT_LIMIT) return;
  if (cursor.faults.some(known => known.span.start === at.start || known.variant === 'too-deep')) return;
  cursor.faults.push({ code: 'formula-syntax', variant, span: at, args });
}

/**
 * Says that the next token is not what is expected there: a word or a sign as it is written, or one of `operand`, `name`
 * and `end`.
 */
export function unexpected(cursor: Cursor, expected: string): void {
  const token = peek(cursor);
  if (token.kind === 'end') {
    const end = endBefore(cursor);
    const last = cursor.tokens[cursor.at - 1]?.span ?? span(end, end);
    fault(cursor, 'unexpected-end', last, { expected });
  } else if (isDecimalComma(cursor)) {
    const [before, after] = [peek(cursor, -1), peek(cursor, 1)];
    const whole = span(before.span.start, after.span.end);
    fault(cursor, 'decimal-comma', whole, {
      found: `${before.text},${after.text}`,
      expected: `${before.text}.${after.text}`,
    });
  } else fault(cursor, 'unexpected', token.span, { found: token.text, expected });
}

/** Leaves out tokens up to one of some words or signs, or the end. */
export function skipTo(cursor: Cursor, stops: readonly string[]): void {
  let open = 0;
  for (let token = peek(cursor); token.kind !== 'end'; token = peek(cursor)) {
    if (KEYWORDS.includes(token.text) && stops.includes(token.text)) return;
    if (open === 0 && stops.includes(token.text)) return;
    if (token.text === '(') open++;
    if (token.text === ')') open = Math.max(0, open - 1);
    cursor.at++;
  }
}

function isDecimalComma(cursor: Cursor): boolean {
  const [before, comma, after] = [peek(cursor, -1), peek(cursor), peek(cursor, 1)];
  const touching = before.span.end === comma.span.start && comma.span.end === after.span.start;
  return comma.text === ',' && before.kind === 'number' && after.kind === 'number' && touching;
}
