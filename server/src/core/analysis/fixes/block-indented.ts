import { allEntries } from '../../parse/declarations.ts';
import { indentations } from '../facts/indentations.ts';
import type { Fixer } from '../fix.ts';
import { replacing, safe } from './make.ts';

/** Moves the lines of the block to the margin. */
export const fixBlockIndented: Fixer = ({ file, problem }) => {
  const found = allEntries(file.entries).flatMap(({ block }) => {
    const lines = block ? indentations(file.text, block) : [];
    return lines[0]?.line.start === problem.span.start ? lines : [];
  });
  return [safe('unindent-block', { edits: found.map(({ spaces }) => replacing(file, spaces, '')) })];
};
