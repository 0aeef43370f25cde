import { isSameButForAccents } from '../../model/nearest.ts';
import { CATEGORIES } from '../../model/words.ts';
import type { Fixer } from '../fix.ts';
import { other, preferred, replacing, safe, textArgument } from './make.ts';

/** Writes the category that was meant, or one of the three. */
export const fixCategoryUnknown: Fixer = ({ file, problem }) => {
  const near = textArgument(problem.args, 'suggestion');
  const isSame = isSameButForAccents(textArgument(problem.args, 'category'), near);
  const fixes = CATEGORIES.map(text => {
    const fix = { args: { text }, edits: [replacing(file, problem.span, text)] };
    return text !== near ? other('replace', fix) : isSame ? safe('replace', fix) : preferred('replace', fix);
  });
  return fixes.sort((a, b) => Number(b.kind === 'preferred') - Number(a.kind === 'preferred'));
};
