import { tokensOf as expressionTokens } from '../../parse/expression/lexer.ts';
import { tokensOf as formulaTokens } from '../../parse/formula/lexer.ts';
import { span } from '../../text/span.ts';
import { type FormulaLanguage, functionsIn } from '../formula/language.ts';

/** A word, a sign or a number of a formula that is laid out. */
export interface SpacedWord {
  readonly text: string;
  /** In small letters, as far as it is a word or a sign of the language; empty for names and numbers. */
  readonly is: string;
  /** What stands before it within a line. */
  readonly gap: '' | ' ';
  /** True for what joins the operands on its two sides, or begins a part of a condition: a sign of a number does neither. */
  readonly joins: boolean;
  /** True for the parenthesis behind a function. */
  readonly isCall: boolean;
}

/** The words of a formula that can be read; undefined where the platform passes over something. */
export function spacedWordsOf(text: string, language: FormulaLanguage): readonly SpacedWord[] | undefined {
  const read = language === '2023' ? readOf2023(text) : readOf2026(text, language);
  const functions: ReadonlySet<string> = new Set(functionsIn(language));
  return read?.map((word, at) => {
    const [last, before] = [read[at - 2]?.is, read[at - 1]?.is];
    const isCall = word.is === '(' && before !== undefined && functions.has(before);
    const gap = before === undefined || isCall || isTight(last, before, word.is) ? '' : ' ';
    return { ...word, isCall, gap, joins: before !== undefined && !BEFORE_VALUES.has(before) };
  });
}

type Read = readonly Pick<SpacedWord, 'text' | 'is'>[];

function readOf2023(text: string): Read {
  const tokens = formulaTokens(text, span(0, text.length)).slice(0, -1);
  return tokens.map(({ text: word, kind }) => ({ text: word, is: kind === 'number' ? '' : word.toLowerCase() }));
}

function readOf2026(text: string, language: Exclude<FormulaLanguage, '2023'>): Read | undefined {
  const { tokens, skipped } = expressionTokens(text, language);
  if (skipped.length > 0) return undefined;
  return tokens.slice(0, -1).map(({ text: word, kind, span: place }) => ({
    text: text.slice(place.start, place.end),
    is: kind === 'word' || kind === 'sign' ? word : '',
  }));
}

function isTight(last: string | undefined, before: string, word: string): boolean {
  return before === '(' || word === ')' || word === ',' || isSign(last, before);
}

/** True for a sign of the number behind it (2023): where a value is awaited, it touches that number. */
function isSign(last: string | undefined, sign: string): boolean {
  return (sign === '-' || sign === '+') && (last === undefined || BEFORE_VALUES.has(last));
}

const BEFORE_VALUES: ReadonlySet<string> = new Set(['(', ',', '+', '-', '*', '/', 'si', 'alors', 'sinon', 'et', 'ou']);
