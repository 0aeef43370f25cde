import type { Span } from '../../text/span.ts';
import type { Fixer, PlacedText } from '../fix.ts';
import { preferred, replacing, safe, textArgument } from './make.ts';
import { fixSuggested } from './suggested.ts';

/** Writes a decimal with a point, a keyword in small letters, or the function that was meant; leaves out what is passed over. */
export const fixFormulaSyntax: Fixer = context => {
  const { file, problem } = context;
  if (problem.variant === 'skipped') {
    const text = textArgument(problem.args, 'found');
    return [
      preferred('remove-text', { args: { text }, edits: [replacing(file, problem.span, between(file, problem.span))] }),
    ];
  }
  if (problem.variant !== 'decimal-comma' && problem.variant !== 'keyword-case') return fixSuggested(context);
  const text = textArgument(problem.args, 'expected');
  return [safe('replace', { args: { text }, edits: [replacing(file, problem.span, text)] })];
};

/** What keeps apart two words that only passed over signs keep apart. */
function between({ text }: PlacedText, { start, end }: Span): string {
  return /[\w.-]/.test(text.charAt(start - 1)) && /[\w.-]/.test(text.charAt(end)) ? ' ' : '';
}
