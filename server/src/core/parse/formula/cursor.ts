import type { Missing } from '../../model/formula.ts';
import { BINARY_ANSWERS } from '../../model/personalisation.ts';
import type { Fault, ProblemArgument } from '../../model/problem.ts';
import { type Span, span } from '../../text/span.ts';
import type { OtherSign } from '../other-signs.ts';
import { addFault, decimalComma, misspeltBetween } from '../syntax-faults.ts';
import { endBefore, peek, type TokenCursor, take } from '../tokens.ts';
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

/** Says what is wrong with the syntax. */
export function fault(
  cursor: Cursor,
  variant: string,
  at: Span,
  args: Readonly<Record<string, ProblemArgument>>,
): void {
  addFault(cursor.faults, { code: 'formula-syntax', variant, span: at, args });
}

/**
 * Says that the next token is not what is expected there: a word or a sign as it is written, or one of `operand`, `name`
 * and `end`. `sign` is one that was meant otherwise.
 */
export function unexpected(cursor: Cursor, expected: string, sign?: OtherSign): void {
  const token = peek(cursor);
  const slip = sign ?? decimalComma(cursor);
  if (slip) fault(cursor, slip.variant, slip.span, slip.args);
  else if (token.kind === 'end') {
    const end = endBefore(cursor);
    const last = cursor.tokens[cursor.at - 1]?.span ?? span(end, end);
    fault(cursor, 'unexpected-end', last, { expected });
  } else fault(cursor, 'unexpected', token.span, { found: token.text, expected });
}

/** Takes a word between two operands, also one that was meant as it. */
export function takeWord(cursor: Cursor, word: string): boolean {
  if (take(cursor, word)) return true;
  const misspelt = misspeltWord(cursor);
  if (misspelt?.meant !== word) return false;
  fault(cursor, misspelt.variant, misspelt.span, misspelt.args);
  cursor.at++;
  return true;
}

function misspeltWord(cursor: Cursor) {
  const [before, name] = [peek(cursor, -1), peek(cursor)];
  const isBehind =
    before.kind === 'name' ? !KEYWORDS.includes(before.text) : before.kind === 'number' || before.text === ')';
  const isWord = name.kind === 'name' && !KEYWORDS.includes(name.text) && !ANSWERS.includes(name.text);
  return isBehind && isWord ? misspeltBetween(name) : undefined;
}

// OUI is near to `ou`, and surely meant as it stands.
const ANSWERS: readonly string[] = BINARY_ANSWERS;
