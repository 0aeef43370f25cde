import { isSameButForAccents } from '../../model/nearest.ts';
import type { TextFixer } from '../fix.ts';
import { preferred, replacing, safe, textArgument } from './make.ts';

/** Writes what was most probably meant, where the problem knows; without a second look where only case and accents differ. */
export const fixSuggested: TextFixer = ({ file, problem }) => {
  const text = textArgument(problem.args, 'suggestion');
  if (text === '') return [];
  const fix = { args: { text }, edits: [replacing(file, problem.span, text)] };
  const written = file.text.slice(problem.span.start, problem.span.end);
  return [isSameButForAccents(written, text) ? safe('replace', fix) : preferred('replace', fix)];
};
