import { tokensOf as expressionTokens } from '../../parse/expression/lexer.ts';
import { tokensOf as formulaTokens } from '../../parse/formula/lexer.ts';
import { span } from '../../text/span.ts';
import { formulaFaultsIn } from '../formula-faults.ts';
import type { FormulaLanguage } from '../formula-language.ts';

/** As long as a line of a formula is at most, where it can be broken. */
const LONGEST = 80;

/**
 * A formula with its white space as all others have it, its lines ended by `\n`: in one line where it has one and fits, else a
 * line for each `sinon`, and, where that is too long, for `alors` and the operands of its condition. Undefined for one that is
 * to stay as it is.
 */
export function laidOutFormula(text: string, language: FormulaLanguage): string | undefined {
  if (formulaFaultsIn(text, language).length > 0) return undefined;
  const words = wordsOf(text, language);
  if (words === undefined) return undefined;
  const whole = spaced(words);
  if (!/[\r\n]/.test(text) && whole.length <= LONGEST) return whole;
  const branches = brokenBefore(words, ['sinon']);
  if (branches.length === 1 && whole.length <= LONGEST) return whole;
  return branches.flatMap(branchLines).join('\n');
}

interface Word {
  readonly text: string;
  /** In small letters, as far as it is a word or a sign of the language; empty for names and numbers. */
  readonly is: string;
}

/** Undefined where the platform passes over something. */
function wordsOf(text: string, language: FormulaLanguage): readonly Word[] | undefined {
  if (language === '2023') {
    const tokens = formulaTokens(text, span(0, text.length)).slice(0, -1);
    return tokens.map(({ text: word, kind }) => ({ text: word, is: kind === 'number' ? '' : word.toLowerCase() }));
  }
  const { tokens, skipped } = expressionTokens(text, language);
  if (skipped.length > 0) return undefined;
  return tokens.slice(0, -1).map(({ text: word, kind, span: place }) => ({
    text: text.slice(place.start, place.end),
    is: kind === 'word' || kind === 'sign' ? word : '',
  }));
}

function branchLines(branch: readonly Word[]): readonly string[] {
  const line = spaced(branch);
  if (line.length <= LONGEST) return [line];
  return brokenBefore(branch, ['alors']).flatMap((part, at): readonly string[] => {
    const own = spaced(part);
    if (own.length <= LONGEST) return [at === 0 ? own : `  ${own}`];
    const connective = part.some(({ is }) => is === 'ou') ? 'ou' : 'et';
    return brokenBefore(part, [connective]).map((piece, place) => (at + place === 0 ? '' : '  ') + spaced(piece));
  });
}

/** Parts that begin with some words, parentheses left whole. */
function brokenBefore(words: readonly Word[], breaks: readonly string[]): readonly (readonly Word[])[] {
  const parts: Word[][] = [[]];
  let depth = 0;
  for (const word of words) {
    if (depth === 0 && breaks.includes(word.is) && parts.at(-1)?.length !== 0) parts.push([]);
    if (word.is === '(') depth++;
    if (word.is === ')') depth--;
    parts.at(-1)?.push(word);
  }
  return parts;
}

function spaced(words: readonly Word[]): string {
  return words.map((word, at) => between(words, at) + word.text).join('');
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  'identite',
  'reponse',
  'score',
  'referentiel',
  'val',
  'opt_val',
  'cible',
  'limite',
  'min',
  'max',
]);

/** What stands before a word. */
function between(words: readonly Word[], at: number): '' | ' ' {
  const [last, before, word] = [words[at - 2], words[at - 1], words[at]];
  if (before === undefined || word === undefined) return '';
  if (before.is === '(' || word.is === ')' || word.is === ',') return '';
  if (word.is === '(') return FUNCTIONS.has(before.is) ? '' : ' ';
  return isSign(last, before) ? '' : ' ';
}

/** True for a sign of the number behind it (2023): where a value is awaited, it touches that number. */
function isSign(last: Word | undefined, sign: Word): boolean {
  if (sign.is !== '-' && sign.is !== '+') return false;
  return last === undefined || BEFORE_VALUES.has(last.is);
}

const BEFORE_VALUES: ReadonlySet<string> = new Set(['(', ',', '+', '-', '*', '/', 'si', 'alors', 'sinon', 'et', 'ou']);
