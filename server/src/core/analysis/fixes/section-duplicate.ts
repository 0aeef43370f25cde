import { memory } from '../../memory/memory.ts';
import type { SourceFile } from '../../model/source.ts';
import { sectionKey } from '../../model/words.ts';
import { textOf } from '../../text/span.ts';
import type { Bone, BoneSection } from '../facts/skeleton.ts';
import type { Fixer } from '../fix.ts';
import { inserting, lineEnd, preferred, removingLines, replacing, safe } from './make.ts';
import { extentOf, sectionAt } from './places.ts';

/** Puts the text of the second section behind that of the first; of a list that is open already, removes the title. */
export const fixSectionDuplicate: Fixer = context => {
  const { file, problem } = context;
  const place = sectionAt(context);
  if (place === undefined) return [];
  const { owner, section } = place;
  if (problem.variant === 'children') {
    // Without its title, a text below it would be the last child's.
    const isBare = bodyOf(file, section).trim() === '';
    return isBare ? [safe('remove-title', { edits: [removingLines(file, problem.span)] })] : [];
  }
  const first = firstByKey(owner).get(sectionKey(section.title)) ?? section;
  const [into, from] = [extentOf(file, first), extentOf(file, section)];
  const { title } = first;
  if (into.end === from.start)
    return [preferred('merge-section', { args: { title }, edits: [removingLines(file, problem.span)] })];
  const body = bodyOf(file, section);
  const moved = /[\r\n]$/.test(body) || body === '' ? body : `${body}${lineEnd(file)}`;
  const edits = [inserting(file, into.end, moved), replacing(file, from, '')];
  return [preferred('merge-section', { args: { title }, edits })];
};

const known = memory<Bone, ReadonlyMap<string, BoneSection>>();

/** Of the sections of an action that have one title, the first in the text. */
function firstByKey(owner: Bone): ReadonlyMap<string, BoneSection> {
  return known(owner, [], () => {
    const inOrder = owner.sections.toSorted((a, b) => b.titleSpan.start - a.titleSpan.start);
    return new Map(inOrder.map(section => [sectionKey(section.title), section]));
  });
}

function bodyOf(file: SourceFile, section: BoneSection): string {
  return textOf(file.text, extentOf(file, section)).replace(/^[^\r\n]*(?:\r\n|\n|\r)?/, '');
}
