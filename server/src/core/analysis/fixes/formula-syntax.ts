import type { Span } from '../../text/span.ts';
import type { Fixer, PlacedText } from '../fix.ts';
import { inserting, preferred, replacing, safe, textArgument } from './make.ts';
import { fixSuggested } from './suggested.ts';

/**
 * Writes a decimal with a point, a keyword in small letters, comparisons one by one, the word that was meant or is missing; leaves out
 * what is passed over.
 */
export const fixFormulaSyntax: Fixer = context => {
  const { file, problem } = context;
  if (problem.variant === 'skipped') {
    const text = textArgument(problem.args, 'found');
    return [
      preferred('remove-text', { args: { text }, edits: [replacing(file, problem.span, between(file, problem.span))] }),
    ];
  }
  if (problem.variant === 'no-si') {
    return [preferred('write-line', { args: { text: 'si' }, edits: [inserting(file, problem.span.start, 'si ')] })];
  }
  if (!IN_OTHER_WORDS.includes(problem.variant)) return fixSuggested(context);
  const text = textArgument(problem.args, 'expected');
  const mended = { args: { text }, edits: [replacing(file, problem.span, text)] };
  // What is computed becomes another thing: nobody does that for many at once.
  return [problem.variant === 'chain' ? preferred('replace', mended) : safe('replace', mended)];
};

/** Those that say what is to be written instead. */
const IN_OTHER_WORDS: readonly (string | undefined)[] = ['decimal-comma', 'keyword-case', 'chain'];

/** What keeps apart two words that only passed over signs keep apart. */
function between({ text }: PlacedText, { start, end }: Span): string {
  return /[\w.-]/.test(text.charAt(start - 1)) && /[\w.-]/.test(text.charAt(end)) ? ' ' : '';
}
