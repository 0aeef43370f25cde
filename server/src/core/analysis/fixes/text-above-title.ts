import { span, textOf } from '../../text/span.ts';
import type { Fixer } from '../fix.ts';
import { inserting, lineEnd, preferred, replacing, wholeLines } from './make.ts';

/** Moves sections below the block, where a title or nothing follows; other text has no place of its own. */
export const fixTextAboveTitle: Fixer = ({ file, problem }) => {
  const [entry] = file.entries;
  if (problem.variant !== 'section' || entry?.block === undefined || entry.intro.length > 0) return [];
  const above = span(wholeLines(file, problem.span).start, entry.span.start);
  const below = wholeLines(file, entry.block.span).end;
  const text = textOf(file.text, above);
  const before = /[\r\n]$/.test(file.text.slice(0, below)) ? '' : lineEnd(file);
  const edits = [replacing(file, above, ''), inserting(file, below, `${before}${text}`)];
  return [preferred('move-below-title', { edits })];
};
