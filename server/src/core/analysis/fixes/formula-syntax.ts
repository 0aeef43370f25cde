import type { Fixer } from '../fix.ts';
import { replacing, safe, textArgument } from './make.ts';
import { fixSuggested } from './suggested.ts';

/** Writes a decimal with a point, a keyword in small letters, or the function that was meant. */
export const fixFormulaSyntax: Fixer = context => {
  const { file, problem } = context;
  if (problem.variant !== 'decimal-comma' && problem.variant !== 'keyword-case') return fixSuggested(context);
  const text = textArgument(problem.args, 'expected');
  return [safe('replace', { args: { text }, edits: [replacing(file, problem.span, text)] })];
};
