import type { Fixer } from '../fix.ts';
import { inserting, lineEnd, safe, textArgument, wholeLines } from './make.ts';

/** Writes the title of the list before its first action. */
export const fixActionsHeadingMissing: Fixer = ({ file, problem }) => {
  const line = textArgument(problem.args, 'heading');
  const { start } = wholeLines(file, problem.span);
  return [safe('insert-line', { args: { line }, edits: [inserting(file, start, `${line}${lineEnd(file)}`)] })];
};
