import { nearest } from '../model/nearest.ts';
import type { Fault } from '../model/problem.ts';
import { span } from '../text/span.ts';
import { peek, type Token, type TokenCursor } from './tokens.ts';

// What is beyond this many faults is no formula at all.
const FAULT_LIMIT = 20;

/** Adds a fault of syntax; of several at one place, the first alone counts, and none behind what is too deep to be read. */
export function addFault(faults: Fault[], fault: Fault): void {
  if (faults.length >= FAULT_LIMIT) return;
  if (faults.some(known => known.span.start === fault.span.start || known.variant === 'too-deep')) return;
  faults.push(fault);
}

/** A number with a comma for its point, where the comma comes next; undefined elsewhere. */
export function decimalComma(cursor: TokenCursor) {
  const [before, comma, after] = [peek(cursor, -1), peek(cursor), peek(cursor, 1)];
  const touching = before.span.end === comma.span.start && comma.span.end === after.span.start;
  if (comma.text !== ',' || before.kind !== 'number' || after.kind !== 'number' || !touching) return undefined;
  const args = { found: `${before.text},${after.text}`, expected: `${before.text}.${after.text}` };
  return { variant: 'decimal-comma', span: span(before.span.start, after.span.end), args };
}

/** What is called like a function, and is none of those that there are. */
export function unknownFunction({ text: found, span: place }: Pick<Token, 'text' | 'span'>, known: readonly string[]) {
  const meant = nearest(found, known);
  const args: Fault['args'] = { found, ...(meant !== undefined && { suggestion: meant }), known };
  return { variant: 'unknown-function', span: place, args };
}

/** The words that stand between operands, in each language. */
const BETWEEN = ['et', 'ou', 'alors', 'sinon'] as const;

/** A word between operands that was meant by a name behind an operand, where the grammar has none; undefined where none is near. */
export function misspeltBetween({ text: found, span: place }: Pick<Token, 'text' | 'span'>) {
  const meant = nearest(found, BETWEEN);
  return meant && { variant: 'misspelt-word', span: place, args: { found, suggestion: meant }, meant };
}

/** An `alors`, which comes next, behind what begins at an offset without a `si`. */
export function withoutSi(cursor: TokenCursor, start: number) {
  return { variant: 'no-si', span: span(start, peek(cursor).span.end), args: {} };
}
