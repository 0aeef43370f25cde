import type { Fault } from '../model/problem.ts';
import { peek, type TokenCursor } from './tokens.ts';

/** A sign that stands where another one, or a word, was meant: a variant of `formula-syntax`. */
export type OtherSign = Pick<Fault, 'span' | 'args'> & { readonly variant: 'unexpected' };

const SUMS: readonly string[] = ['+', '-'];
const OPERATORS: readonly string[] = [...SUMS, '*', '/'];

/**
 * The sign in a condition, read from a token on, that stands for its `alors`: it makes a number of what is true or false, as in
 * `si reponse(q, OUI) + 0.5 sinon 1`, or it is the only one. Undefined where nothing tells.
 */
export function insteadOfAlors(cursor: TokenCursor, from: number): OtherSign | undefined {
  const signs = operatorsFrom(cursor, from);
  const sign = signs.find(at => isBehindTest(cursor, from, at)) ?? onlyOne(signs);
  return sign === undefined ? undefined : meant(cursor, sign, 'alors');
}

/**
 * The sign that stands for the comma of a function, whose first argument was read from a token on: the only sum there, or the
 * only sign.
 */
export function insteadOfComma(cursor: TokenCursor, from: number): OtherSign | undefined {
  const signs = operatorsFrom(cursor, from);
  const sums = signs.filter(at => SUMS.includes(cursor.tokens[at]?.text ?? ''));
  const sign = onlyOne(sums.length > 0 ? sums : signs);
  return sign === undefined ? undefined : meant(cursor, sign, ',');
}

function onlyOne(places: readonly number[]): number | undefined {
  return places.length === 1 ? places[0] : undefined;
}

/**
 * The comma behind a question whose parentheses were to be closed there, where `past` tokens behind it are read: a number is
 * no answer, as in `max(reponse(q, 0.5)`.
 */
export function insteadOfClosing(cursor: TokenCursor, past: number): OtherSign | undefined {
  const [comma, number] = [peek(cursor, -past - 2), peek(cursor, -past - 1)];
  const isAsked = peek(cursor, -past - 5).text.toLowerCase() === 'reponse' && peek(cursor, -past - 4).text === '(';
  if (!isAsked || comma.text !== ',' || number.kind !== 'number') return undefined;
  return meant(cursor, cursor.at - past - 2, ')');
}

function meant({ tokens }: TokenCursor, at: number, expected: string): OtherSign | undefined {
  const token = tokens[at];
  return token && { variant: 'unexpected', span: token.span, args: { found: token.text, expected } };
}

/** The operators outside parentheses between a token and the next one to be read. */
function operatorsFrom({ tokens, at: end }: TokenCursor, from: number): readonly number[] {
  const found: number[] = [];
  let depth = 0;
  for (let at = from; at < end; at++) {
    const text = tokens[at]?.text ?? '';
    if (text === '(') depth++;
    else if (text === ')') depth--;
    else if (depth === 0 && OPERATORS.includes(text)) found.push(at);
  }
  return found;
}

/** True behind `identite(…)`, `referentiel(…)`, and `reponse(…)` with an answer. */
function isBehindTest({ tokens }: TokenCursor, from: number, sign: number): boolean {
  if (tokens[sign - 1]?.text !== ')') return false;
  let hasComma = false;
  for (let at = sign - 2; at > from; at--) {
    const text = tokens[at]?.text;
    if (text === ')') return false;
    if (text === ',') hasComma = true;
    const called = tokens[at - 1]?.text.toLowerCase() ?? '';
    if (text === '(') return called === 'referentiel' || (hasComma && ['identite', 'reponse'].includes(called));
  }
  return false;
}
