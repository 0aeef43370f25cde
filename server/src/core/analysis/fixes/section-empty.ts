import type { Fixer } from '../fix.ts';
import { other, removingLines } from './make.ts';

/** Removes the title. */
export const fixSectionEmpty: Fixer = ({ file, problem }) => [
  other('remove-title', { edits: [removingLines(file, problem.span)] }),
];
