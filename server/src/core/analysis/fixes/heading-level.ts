import type { Fixer } from '../fix.ts';
import { replacing, safe, textArgument } from './make.ts';
import { signsOf } from './places.ts';

/** Writes the number of # signs that the place calls for. */
export const fixHeadingLevel: Fixer = ({ file, problem }) => {
  const level = textArgument(problem.args, 'expected');
  const signs = signsOf(file, problem.span);
  if (signs.start === signs.end) return [];
  return [safe('set-level', { args: { level }, edits: [replacing(file, signs, level)] })];
};
