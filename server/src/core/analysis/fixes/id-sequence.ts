import { compareIds } from '../../model/id.ts';
import { textOf } from '../../text/span.ts';
import { skeletonOf } from '../facts/skeleton.ts';
import type { Fixer } from '../fix.ts';
import { inserting, lineEnd, other, replacing } from './make.ts';
import { fieldAt } from './places.ts';
import { soundOnly } from './sound.ts';

/** Moves an action that stands too late before the first sibling with a higher number. A gap is left: others may cite. */
export const fixIdSequence: Fixer = context => {
  const { file, problem } = context;
  const entry = problem.variant === 'disorder' ? fieldAt(context)?.entry : undefined;
  const bone = skeletonOf(file).find(one => one.entry === entry);
  const next = bone?.parent?.children.find(({ id }) => compareIds(id ?? '', bone.id ?? '') > 0)?.entry;
  if (entry === undefined || next === undefined || next.span.start > entry.span.start) return [];
  const text = textOf(file.text, entry.span);
  const moved = /[\r\n]$/.test(text) ? text : `${text}${lineEnd(file)}`;
  const edits = [inserting(file, next.span.start, moved), replacing(file, entry.span, '')];
  return soundOnly(context, [other('move-action', { args: { id: bone?.id ?? '' }, edits })]);
};
