import type { Arithmetic, ArithmeticOperator, Formula, Logic } from '../../model/formula.ts';
import type { Fault } from '../../model/problem.ts';
import { type Span, span } from '../../text/span.ts';
import { insteadOfAlors } from '../other-signs.ts';
import { withoutSi } from '../syntax-faults.ts';
import { DEPTH_LIMIT, endBefore, isNext, peek, skipTo, type Token, take, takeAmong } from '../tokens.ts';
import { callFrom, FUNCTIONS, literalFrom } from './calls.ts';
import { type Cursor, fault, missing, takeWord, unexpected } from './cursor.ts';
import { BOOLEANS, KEYWORDS, tokensOf, type Word } from './lexer.ts';

export interface ParsedFormula {
  /** What could be read; `missing` where something is not there. */
  readonly formula: Formula;
  /** Faults of syntax: with any, the formula has no effect. */
  readonly faults: readonly Fault[];
}

/** Reads a formula, or the part of a text that is one; spans count from the start of the text. Never throws. */
export function parseFormula(text: string, within: Span = span(0, text.length)): ParsedFormula {
  const cursor: Cursor = { tokens: [], at: 0, depth: 0, faults: [] };
  const tokens = tokensOf(text, within).map((token, at, all) => asKeyword(cursor, token, all[at - 1]));
  const reading: Cursor = { ...cursor, tokens };
  const formula = statement(reading);
  if (peek(reading).kind !== 'end') unexpected(reading, 'end');
  while (peek(reading).kind !== 'end') {
    if (beginsStatement(peek(reading))) statement(reading);
    else reading.at++;
  }
  const faults = reading.faults.sort((a, b) => a.span.start - b.span.start);
  return { formula, faults };
}

// `Si` or `ALORS` is a name to the importer, and surely meant as a keyword: said once, then read as one.
function asKeyword(cursor: Cursor, token: Token<Word>, before: Token<Word> | undefined): Token<Word> {
  if (token.kind !== 'name' || before?.text === '(' || before?.text === ',') return token;
  if (KEYWORDS.includes(token.text) || BOOLEANS.has(token.text)) return token;
  const keyword = [...KEYWORDS, 'VRAI', 'FAUX'].find(word => word.toLowerCase() === token.text.toLowerCase());
  if (keyword === undefined) return token;
  fault(cursor, 'keyword-case', token.span, { found: token.text, expected: keyword });
  return { ...token, text: keyword };
}

/** The words that stand within a formula, and begin none. */
const INNER: ReadonlySet<string> = new Set(KEYWORDS.filter(word => word !== 'si'));

function beginsStatement({ kind, text }: Token<Word>): boolean {
  return kind === 'number' || (kind === 'name' && !INNER.has(text));
}

function statement(cursor: Cursor): Formula {
  const start = peek(cursor).span.start;
  const isBegun = take(cursor, 'si');
  if (!isBegun) {
    const found = expression(cursor);
    if (!isNext(cursor, 'alors')) return found;
    // Read as if its `si` were there.
    const { variant, span: place, args } = withoutSi(cursor, start);
    fault(cursor, variant, place, args);
    cursor.at++;
    return nested(cursor, () => branches(cursor, start, found));
  }
  return nested(cursor, () => {
    const from = cursor.at;
    const condition = expression(cursor);
    if (takeWord(cursor, 'alors')) return branches(cursor, start, condition);
    const sign = insteadOfAlors(cursor, from);
    unexpected(cursor, 'alors', sign);
    // What follows the sign is read already.
    if (sign) return branches(cursor, start, condition, missing(cursor));
    skipTo(cursor, ['alors', 'sinon']);
    take(cursor, 'alors');
    return branches(cursor, start, condition);
  });
}

function branches(cursor: Cursor, start: number, condition: Formula, read?: Formula): Formula {
  const consequence = read ?? statement(cursor);
  const alternative = takesAlternative(cursor) ? statement(cursor) : undefined;
  return { kind: 'conditional', condition, consequence, alternative, span: span(start, endBefore(cursor)) };
}

/** Takes a `sinon`, passing over what cannot stand before it. */
function takesAlternative(cursor: Cursor): boolean {
  if (takeWord(cursor, 'sinon')) return true;
  if (peek(cursor).kind === 'end') return false;
  unexpected(cursor, 'sinon');
  skipTo(cursor, ['sinon']);
  return take(cursor, 'sinon');
}

function expression(cursor: Cursor): Formula {
  return logic(cursor, 'or', () => logic(cursor, 'and', () => term(cursor)));
}

const LOGIC_WORDS = { or: 'ou', and: 'et' } as const;

function logic(cursor: Cursor, kind: Logic['kind'], operand: () => Formula): Formula {
  const first = operand();
  const operands = [first];
  while (takeWord(cursor, LOGIC_WORDS[kind])) operands.push(operand());
  return operands.length === 1 ? first : { kind, operands, span: span(first.span.start, endBefore(cursor)) };
}

function term(cursor: Cursor): Formula {
  return arithmetic(cursor, ['+', '-'], () => arithmetic(cursor, ['*', '/'], () => operand(cursor)));
}

function arithmetic(cursor: Cursor, signs: readonly ArithmeticOperator[], operand: () => Formula): Formula {
  const first = operand();
  const operands = [first];
  const operators: Arithmetic['operators'][number][] = [];
  for (let sign = takeAmong(cursor, signs); sign; sign = takeAmong(cursor, signs)) {
    operators.push(sign);
    operands.push(operand());
  }
  if (operators.length === 0) return first;
  return { kind: 'arithmetic', operands, operators, span: span(first.span.start, endBefore(cursor)) };
}

function operand(cursor: Cursor): Formula {
  for (;;) {
    const { kind, text } = peek(cursor);
    if (kind === 'name' && !KEYWORDS.includes(text) && peek(cursor, 1).text === '(') {
      return nested(cursor, () => callFrom(cursor, () => term(cursor)));
    }
    const literal = literalFrom(cursor);
    if (literal) {
      // A function is nothing without its parentheses.
      if (literal.kind === 'name' && FUNCTIONS.includes(literal.name)) unexpected(cursor, '(');
      return literal;
    }
    unexpected(cursor, 'operand');
    // A stray sign is passed over, so that what follows is still read; keywords and closings are not.
    if (kind !== 'unknown' && text !== '*' && text !== '/') return missing(cursor);
    cursor.at++;
  }
}

function nested(cursor: Cursor, read: () => Formula): Formula {
  if (cursor.depth >= DEPTH_LIMIT) {
    fault(cursor, 'too-deep', peek(cursor).span, { limit: DEPTH_LIMIT });
    skipTo(cursor, []);
    return missing(cursor);
  }
  cursor.depth++;
  const formula = read();
  cursor.depth--;
  return formula;
}
