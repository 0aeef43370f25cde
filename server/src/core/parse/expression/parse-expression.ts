import type { Comparator, Expression, ExpressionLanguage, Junction, Operator } from '../../model/expression.ts';
import type { Fault } from '../../model/problem.ts';
import { type Span, span } from '../../text/span.ts';
import { endBefore, peek, type Token, take, takeAmong } from '../tokens.ts';
import { callFrom } from './calls.ts';
import { type Cursor, demand, nested, type Refusal, SyntaxFault, unexpected } from './cursor.ts';
import { tokensOf, type Word } from './lexer.ts';

/** An expression, or why it is none; with the characters that the platform passes over without a word. */
export type ParsedExpression = (
  | { readonly expression: Expression; readonly fault?: undefined }
  | { readonly expression?: undefined; readonly fault: Fault; readonly refusal: Refusal | undefined }
) & { readonly skipped: readonly Span[] };

/** Reads an expression as the platform of 2026 does (expressions, section 3). Never throws. */
export function parseExpression(text: string, language: ExpressionLanguage): ParsedExpression {
  const { tokens, skipped } = tokensOf(text, language);
  const cursor: Cursor = { text, tokens, at: 0, depth: 0 };
  try {
    const expression = statement(cursor);
    if (peek(cursor).kind !== 'end') throw unexpected(cursor, 'end');
    return { expression, skipped };
  } catch (error) {
    if (error instanceof SyntaxFault) {
      const { fault, refusal } = error;
      return { fault, refusal, skipped };
    }
    throw error;
  }
}

function statement(cursor: Cursor): Expression {
  return nested(cursor, () => {
    const { start } = peek(cursor).span;
    if (!beginsStatement(peek(cursor))) throw unexpected(cursor, 'statement');
    if (!take(cursor, 'si')) return disjunction(cursor);
    const condition = disjunction(cursor);
    demand(cursor, 'alors');
    const consequence = statement(cursor);
    const alternative = take(cursor, 'sinon') ? statement(cursor) : undefined;
    return { kind: 'choice', condition, consequence, alternative, span: span(start, endBefore(cursor)) };
  });
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
  while (take(cursor, word)) operands.push(operand());
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
    const inner = statement(cursor);
    demand(cursor, ')');
    return { kind: 'group', inner, span: span(place.start, endBefore(cursor)) };
  }
  const truth = kind === 'word' ? BOOLEANS.get(text) : undefined;
  const value = truth ?? (kind === 'name' ? text : kind === 'number' ? Number(text) : undefined);
  if (value === undefined) throw unexpected(cursor, expected);
  cursor.at++;
  return { kind: 'literal', value, span: place };
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['vrai', true],
  ['oui', true],
  ['faux', false],
  ['non', false],
]);
