import { sectionKey } from '../../model/words.ts';
import { textOf } from '../../text/span.ts';
import type { Fixer } from '../fix.ts';
import { inserting, lineEnd, preferred, removingLines, replacing, safe } from './make.ts';
import { extentOf, sectionAt } from './places.ts';

/** Puts the text of the second section behind that of the first; of a list that is open already, removes the title. */
export const fixSectionDuplicate: Fixer = context => {
  const { file, problem } = context;
  const place = sectionAt(context);
  if (place === undefined) return [];
  if (problem.variant === 'children') return [safe('remove-title', { edits: [removingLines(file, problem.span)] })];
  const { owner, section } = place;
  const same = owner.sections.filter(({ title }) => sectionKey(title) === sectionKey(section.title));
  const first = same.reduce((a, b) => (b.titleSpan.start < a.titleSpan.start ? b : a), section);
  const [into, from] = [extentOf(file, first), extentOf(file, section)];
  const { title } = first;
  if (into.end === from.start)
    return [preferred('merge-section', { args: { title }, edits: [removingLines(file, problem.span)] })];
  const body = textOf(file.text, from).replace(/^[^\r\n]*(?:\r\n|\n|\r)?/, '');
  const moved = /[\r\n]$/.test(body) || body === '' ? body : `${body}${lineEnd(file)}`;
  const edits = [inserting(file, into.end, moved), replacing(file, from, '')];
  return [preferred('merge-section', { args: { title }, edits })];
};
