import type { Fixer } from '../fix.ts';
import { namingAt } from './in-file.ts';
import { replacing, safe, textArgument } from './make.ts';

/** Writes the title, key or id as it looks. */
export const fixTextUnicode: Fixer = ({ file, problem }) => {
  const text = textArgument(problem.args, 'text');
  const whole = namingAt(file, problem.span.start);
  if (whole === undefined || text === '') return [];
  const args = { text, codes: problem.args['codes'] ?? [] };
  return [safe('plain-text', { args, edits: [replacing(file, whole, text)] })];
};
