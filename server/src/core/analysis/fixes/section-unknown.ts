import { memory } from '../../memory/memory.ts';
import { sectionKey } from '../../model/words.ts';
import type { Bone } from '../facts/skeleton.ts';
import type { Fixer } from '../fix.ts';
import { preferred, replacing, safe, textArgument } from './make.ts';
import { sectionAt } from './places.ts';

/** Writes the known title that was meant, where the action has no such section yet. */
export const fixSectionUnknown: Fixer = context => {
  const { file, problem } = context;
  const place = sectionAt(context);
  const text = textArgument(problem.args, 'suggestion');
  if (place === undefined || text === '') return [];
  if (keysOf(place.owner).has(sectionKey(text))) return [];
  const fix = { args: { text }, edits: [replacing(file, problem.span, text)] };
  // Nothing but the kind of apostrophe differs.
  const isSame = sectionKey(place.section.title).replace(/[’ʼ‘`]/g, "'") === sectionKey(text);
  return [isSame ? safe('replace', fix) : preferred('replace', fix)];
};

const known = memory<Bone, ReadonlySet<string>>();

function keysOf(owner: Bone): ReadonlySet<string> {
  return known(owner, [], () => new Set(owner.sections.map(({ title }) => sectionKey(title))));
}
