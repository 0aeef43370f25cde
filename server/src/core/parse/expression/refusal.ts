import type { ExpressionLanguage } from '../../model/expression.ts';
import { lineIndex, positionAt } from '../../text/line-index.ts';
import { type Span, textOf } from '../../text/span.ts';
import type { Refusal } from './cursor.ts';
import type { ParsedExpression } from './parse-expression.ts';

/**
 * What the platform's parser says of an expression that it refuses, to the letter (expressions, section 8): « Kind: message
 * (line:column) », counted from 1. Undefined for what the platform reads.
 */
export function platformRefusal(
  text: string,
  language: ExpressionLanguage,
  parsed: ParsedExpression,
): string | undefined {
  if (parsed.fault === undefined || parsed.refusal === undefined) return undefined;
  const { refusal, skipped } = parsed;
  return `${messageOf(text, language, refusal)} (${placeOf(text, refusal, skipped)})`;
}

/** What the platform says in one line, for people: without the list of all that it would read instead. */
export function inOneLine(message: string): string {
  return message.replace(/ one of these possible Token sequences:\n(?: {2}\d+\. \[\w+\]\n)+/, ' … ');
}

function messageOf(text: string, language: ExpressionLanguage, { expected, found }: Refusal): string {
  const image = textOf(text, found.span);
  if (expected === 'end') return `NotAllInputParsedException: Redundant input, expecting EOF but found: ${image}`;
  const choices = choicesAt(expected, language);
  if (choices === undefined) {
    const token = TOKENS.get(expected) ?? expected.toUpperCase();
    return `MismatchedTokenException: Expecting token of type --> ${token} <-- but found --> '${image}' <--`;
  }
  const list = choices.map((choice, at) => `  ${at + 1}. [${choice}]`).join('\n');
  return `NoViableAltException: Expecting: one of these possible Token sequences:\n${list}\nbut found: '${image}'`;
}

/** The names of the platform's tokens that are no words. */
const TOKENS: ReadonlyMap<string, string> = new Map([
  ['(', 'LPAR'],
  [')', 'RPAR'],
  [',', 'COMMA'],
  ['name', 'CNAME'],
]);

const PRIMARY: readonly string[] = ['LPAR', 'VRAI', 'FAUX', 'OUI', 'NON', 'CNAME', 'NUMBER'];
const FUNCTIONS: Readonly<Record<ExpressionLanguage, readonly string[]>> = {
  personnalisation: ['IDENTITE', 'REPONSE', 'SCORE', 'REFERENTIEL'],
  indicateur: ['VAL', 'OPT_VAL', 'CIBLE', 'LIMITE', 'IDENTITE', 'REPONSE'],
};

/** The tokens of which one must come; undefined where there is no choice. */
function choicesAt(expected: string, language: ExpressionLanguage): readonly string[] | undefined {
  switch (expected) {
    case 'primary':
      return PRIMARY;
    case 'operand':
      return [...FUNCTIONS[language], ...PRIMARY, 'MIN', 'MAX'];
    case 'statement':
      return ['SI', ...FUNCTIONS[language], ...PRIMARY, 'MIN', 'MAX'];
    default:
      return undefined;
  }
}

/** The place of what was found; at the end that of what was read last, which is no number where there is nothing. */
function placeOf(text: string, { found, previous }: Refusal, skipped: readonly Span[]): string {
  const at = found.kind === 'end' ? previous : found;
  if (at === undefined) return 'NaN:NaN --> NaN:NaN';
  const [start, end] = [at.span.start, at.span.end - 1].map(offset => shown(text, offset, skipped));
  return start === end ? String(start) : `${start} --> ${end}`;
}

/** A line and a column. The platform does not count what it passed over in the line. */
function shown(text: string, offset: number, skipped: readonly Span[]): string {
  const lines = lineIndex(text);
  const { line, character } = positionAt(lines, offset);
  const from = offset - character;
  const passed = skipped.filter(({ start }) => start >= from && start < offset);
  return `${line + 1}:${character + 1 - passed.reduce((sum, { start, end }) => sum + end - start, 0)}`;
}
