import type { Fixer } from '../fix.ts';
import { inserting, safe } from './make.ts';

/** Adds the space behind the signs. */
export const fixTitleSpaceMissing: Fixer = ({ file, problem: { span } }) => {
  const [, signs = '', title = ''] = /^(#+)(.*)/.exec(file.text.slice(span.start, span.end)) ?? [];
  const args = { text: `${signs} ${title}` };
  return [safe('insert-space', { args, edits: [inserting(file, span.start + signs.length, ' ')] })];
};
