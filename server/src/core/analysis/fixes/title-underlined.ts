import type { Fixer } from '../fix.ts';
import { inserting, lineEnd, other, preferred, removingLines, safe, wholeLines } from './make.ts';

/** Sets the line of dashes apart from the paragraph, or removes it; equal signs mean nothing by themselves. */
export const fixTitleUnderlined: Fixer = ({ file, problem: { span, variant } }) => {
  const removal = { edits: [removingLines(file, span)] };
  if (variant === 'action') return [preferred('remove-line', removal)];
  const apart = { edits: [inserting(file, wholeLines(file, span).start, lineEnd(file))] };
  return [safe('insert-empty-line', apart), other('remove-line', removal)];
};
