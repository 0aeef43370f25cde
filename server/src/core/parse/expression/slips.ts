import { type ExpressionLanguage, FUNCTIONS } from '../../model/expression.ts';
import type { Fault } from '../../model/problem.ts';
import { type Span, span, textOf } from '../../text/span.ts';
import { decimalComma, misspeltBetween, unknownFunction } from '../syntax-faults.ts';
import { peek, type Token, type TokenCursor } from '../tokens.ts';
import type { Word } from './lexer.ts';

/** Where the reading of a text in one of the languages stands. */
export interface ReadText extends TokenCursor<Word> {
  readonly text: string;
  readonly language: ExpressionLanguage;
}

/** What was most probably meant where an expression cannot be read: a variant of `formula-syntax`. */
export type Slip = Pick<Fault, 'span' | 'args'> & { readonly variant: string };

/** What was mistyped at the next token; undefined where nothing tells. */
export function slipAt(cursor: ReadText): Slip | undefined {
  return unknownCall(cursor) ?? partedName(cursor) ?? decimalComma(cursor);
}

/** A comma, which comes next, in parentheses that begin at an offset: only those of functions have one. */
export function withoutFunction(cursor: ReadText, start: number): Slip | undefined {
  const { text, span: place } = peek(cursor);
  if (text !== ',' || decimalComma(cursor)) return slipAt(cursor);
  return { variant: 'no-function', span: span(start, place.end), args: { known: FUNCTIONS[cursor.language] } };
}

/** A name with parentheses behind it, which come next. */
function unknownCall({ tokens, at, language }: ReadText): Slip | undefined {
  const [name, next] = [tokens[at - 1], tokens[at]];
  if (next?.text !== '(' || name?.kind !== 'name') return undefined;
  return unknownFunction(name, FUNCTIONS[language]);
}

/** A word between operands that was meant, where a name stands behind an operand: the grammar has none there. */
export function misspeltWord(cursor: ReadText) {
  const { text, tokens, at } = cursor;
  const { first, last, span: place } = joinedAt(cursor);
  const isName = first !== last || tokens[at]?.kind === 'name';
  if (first !== at || !isName || !endsOperand(tokens[at - 1])) return undefined;
  return misspeltBetween({ text: textOf(text, place), span: place });
}

function endsOperand(token: Token<Word> | undefined): boolean {
  return token !== undefined && (token.kind === 'name' || token.kind === 'number' || OPERAND_ENDS.has(token.text));
}

const OPERAND_ENDS: ReadonlySet<string> = new Set([')', 'vrai', 'faux', 'oui', 'non']);

/** What was meant as one name, and is a word of the language with something behind it: `score_1`. */
export function partedName(cursor: ReadText): Slip | undefined {
  const { text, tokens, language } = cursor;
  const { first, last, span: place } = joinedAt(cursor);
  const word = tokens[first];
  if (first === last || word?.kind !== 'word') return undefined;
  const found = textOf(text, place);
  // What has parentheses behind it was meant as a function.
  if (tokens[last + 1]?.text === '(') return unknownFunction({ text: found, span: place }, FUNCTIONS[language]);
  return { variant: 'parted-name', span: place, args: { found, word: textOf(text, word.span) } };
}

// What is longer is no word.
const MOST_PARTS = 12;

/** The tokens around the next one that touch each other, as the letters of one word do. */
export function joinedAt(cursor: ReadText): { readonly first: number; readonly last: number; readonly span: Span } {
  const { tokens, at } = cursor;
  let first = at;
  while (at - first < MOST_PARTS && isJoined(tokens[first - 1], tokens[first])) first--;
  let last = at;
  while (last - at < MOST_PARTS && isJoined(tokens[last], tokens[last + 1])) last++;
  const { start, end } = peek(cursor).span;
  return { first, last, span: span(tokens[first]?.span.start ?? start, tokens[last]?.span.end ?? end) };
}

function isJoined(left: Token<Word> | undefined, right: Token<Word> | undefined): boolean {
  return isPart(left) && isPart(right) && left?.span.end === right?.span.start;
}

function isPart(token: Token<Word> | undefined): boolean {
  return token !== undefined && token.kind !== 'sign' && token.kind !== 'end';
}
