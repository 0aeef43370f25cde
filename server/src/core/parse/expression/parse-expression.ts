import type { Comparator, Expression, ExpressionLanguage, Junction, Operator } from '../../model/expression.ts';
import type { Fault } from '../../model/problem.ts';
import { type Span, span } from '../../text/span.ts';
import { insteadOfAlors } from '../other-signs.ts';
import { withoutSi } from '../syntax-faults.ts';
import { endBefore, isNext, peek, skipTo, type Token, take, takeAmong } from '../tokens.ts';
import { callFrom, close, passArguments } from './calls.ts';
import { before, type Cursor, nested, passName, type Refusal, takeWord, unexpected, unread } from './cursor.ts';
import { tokensOf, type Word } from './lexer.ts';
import { withoutFunction } from './slips.ts';

/**
 * An expression, or why it is none: the fault where the platform gives up, with its own words, and those behind it, of which it
 * says nothing; with the characters that the platform passes over without a word.
 */
export type ParsedExpression = (
  | { readonly expression: Expression; readonly fault?: undefined }
  | {
      readonly expression?: undefined;
      readonly fault: Fault;
      readonly refusal: Refusal | undefined;
      readonly further: readonly Fault[];
    }
) & { readonly skipped: readonly Span[] };

/** Reads an expression as the platform of 2026 does (expressions, section 3), and on behind what it refuses. Never throws. */
export function parseExpression(text: string, language: ExpressionLanguage): ParsedExpression {
  const { tokens, skipped } = tokensOf(text, language);
  const cursor: Cursor = {
    text,
    language,
    tokens,
    at: 0,
    depth: 0,
    faults: [],
    follow: 'end',
    waiting: 0,
    refusal: undefined,
  };
  const expression = statement(cursor);
  if (peek(cursor).kind !== 'end') unexpected(cursor, 'end');
  while (peek(cursor).kind !== 'end') {
    if (beginsStatement(peek(cursor))) statement(cursor);
    else cursor.at++;
  }
  const [fault, ...further] = cursor.faults;
  return fault ? { fault, refusal: cursor.refusal, further, skipped } : { expression, skipped };
}

function statement(cursor: Cursor): Expression {
  return nested(cursor, () => {
    const { span: place } = peek(cursor);
    if (!beginsStatement(peek(cursor))) unexpected(cursor, 'statement');
    if (take(cursor, 'si')) return choice(cursor, place.start);
    const found = disjunction(cursor);
    if (!isNext(cursor, 'alors') || isOfOuter(cursor)) return found;
    // Read as if its `si` were there.
    unexpected(cursor, cursor.follow, withoutSi(cursor, place.start));
    cursor.at++;
    return branches(cursor, place.start, found);
  });
}

/** True for an `alors` in parentheses that nothing closes, and that a `si` before them waits for: what lacks is their end. */
function isOfOuter({ tokens, at, follow, waiting }: Cursor): boolean {
  if (follow !== ')' || waiting === 0) return false;
  let depth = 0;
  return tokens.slice(at).every(({ text }) => {
    if (text === '(') depth++;
    if (text === ')') depth--;
    return depth >= 0;
  });
}

function choice(cursor: Cursor, start: number): Expression {
  const isClosed = cursor.follow === ')';
  const from = cursor.at;
  let consequence: Expression | undefined;
  const condition = before(cursor, 'alors', () => {
    cursor.waiting++;
    const found = disjunction(cursor);
    cursor.waiting--;
    if (takeWord(cursor, 'alors')) return found;
    const sign = insteadOfAlors(cursor, from);
    unexpected(cursor, 'alors', sign);
    // What follows the sign is read already.
    if (sign) consequence = unread(cursor);
    else skipTo(cursor, isClosed ? ['alors', 'sinon', ')'] : ['alors', 'sinon']);
    take(cursor, 'alors');
    return found;
  });
  return branches(cursor, start, condition, consequence);
}

function branches(cursor: Cursor, start: number, condition: Expression, read?: Expression): Expression {
  const consequence = read ?? statement(cursor);
  const alternative = takesAlternative(cursor) ? statement(cursor) : undefined;
  return { kind: 'choice', condition, consequence, alternative, span: span(start, endBefore(cursor)) };
}

/** Takes a `sinon`, passing over what cannot stand before it. */
function takesAlternative(cursor: Cursor): boolean {
  if (takeWord(cursor, 'sinon')) return true;
  const isClosed = cursor.follow === ')';
  if (peek(cursor).kind === 'end' || (isClosed && isNext(cursor, ')'))) return false;
  unexpected(cursor, cursor.follow);
  skipTo(cursor, isClosed ? ['sinon', ')'] : ['sinon']);
  return take(cursor, 'sinon');
}

/** The words that stand within an expression, and begin none. */
const INNER: ReadonlySet<string> = new Set(['alors', 'sinon', 'et', 'ou']);

function beginsStatement({ kind, text }: Token<Word>): boolean {
  if (kind === 'word') return !INNER.has(text);
  return kind === 'name' || kind === 'number' || text === '(';
}

function disjunction(cursor: Cursor): Expression {
  return junction(cursor, 'or', 'ou', () => junction(cursor, 'and', 'et', () => comparison(cursor)));
}

function junction(cursor: Cursor, kind: Junction['kind'], word: string, operand: () => Expression): Expression {
  const first = operand();
  const operands = [first];
  while (takeWord(cursor, word)) operands.push(operand());
  return operands.length === 1 ? first : { kind, operands, span: span(first.span.start, endBefore(cursor)) };
}

const COMPARATORS: readonly Comparator[] = ['=', '<=', '>=', '<', '>'];

function comparison(cursor: Cursor): Expression {
  const { first, operands, operators } = chain(cursor, COMPARATORS, () => term(cursor));
  if (operators.length === 0) return first;
  return { kind: 'comparison', operands, operators, span: span(first.span.start, endBefore(cursor)) };
}

function term(cursor: Cursor): Expression {
  return operation(cursor, ['+', '-'], () => operation(cursor, ['*', '/'], () => operand(cursor)));
}

function operation(cursor: Cursor, signs: readonly Operator[], part: () => Expression): Expression {
  const { first, operands, operators } = chain(cursor, signs, part);
  if (operators.length === 0) return first;
  return { kind: 'operation', operands, operators, span: span(first.span.start, endBefore(cursor)) };
}

function chain<Sign extends string>(cursor: Cursor, signs: readonly Sign[], part: () => Expression) {
  const first = part();
  const operands = [first];
  const operators: Sign[] = [];
  for (let sign = takeAmong(cursor, signs); sign; sign = takeAmong(cursor, signs)) {
    operators.push(sign);
    operands.push(part());
  }
  return { first, operands, operators };
}

function operand(cursor: Cursor): Expression {
  const parts = { term: () => term(cursor), primary: () => primary(cursor, 'primary') };
  return callFrom(cursor, parts) ?? primary(cursor, 'operand');
}

/** Parentheses, a boolean, a name or a number; `expected` says what else might have stood there. */
function primary(cursor: Cursor, expected: 'operand' | 'primary'): Expression {
  const { kind, text, span: place } = peek(cursor);
  if (take(cursor, '(')) {
    const inner = before(cursor, ')', () => statement(cursor));
    close(cursor, withoutFunction(cursor, place.start));
    return { kind: 'group', inner, span: span(place.start, endBefore(cursor)) };
  }
  const truth = kind === 'word' ? BOOLEANS.get(text) : undefined;
  const value = truth ?? (kind === 'name' ? text : kind === 'number' ? Number(text) : undefined);
  if (value === undefined) {
    unexpected(cursor, expected);
    passName(cursor);
    return unread(cursor);
  }
  cursor.at++;
  if (kind === 'name' && isNext(cursor, '(')) {
    unexpected(cursor, cursor.follow);
    passArguments(cursor);
  }
  return { kind: 'literal', value, span: place };
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['vrai', true],
  ['oui', true],
  ['faux', false],
  ['non', false],
]);
