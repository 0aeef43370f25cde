import type { Fixer } from '../fix.ts';
import { inserting, safe } from './make.ts';

/** Adds the space behind the signs. */
export const fixTitleSpaceMissing: Fixer = ({ file, problem: { span } }) => {
  const signs = /^#+/.exec(file.text.slice(span.start, span.end))?.[0] ?? '';
  return [safe('insert-space', { edits: [inserting(file, span.start + signs.length, ' ')] })];
};
