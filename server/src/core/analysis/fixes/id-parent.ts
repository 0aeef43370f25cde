import { skeletonOf } from '../facts/skeleton.ts';
import type { Fixer } from '../fix.ts';
import { freeIdAt, renumbering, usedIds } from './ids.ts';
import { preferred, replacing, textArgument } from './make.ts';
import { fieldAt } from './places.ts';

/** Gives the child an id below its parent, with its own last number where that is free; or the parent the id that is meant. */
export const fixIdParent: Fixer = context => {
  const { workspace, file, problem } = context;
  const used = usedIds(workspace, file);
  if (problem.variant === 'children') {
    const expected = textArgument(problem.args, 'expected');
    if (used.has(expected)) return [];
    return [preferred('renumber', { args: { id: expected }, edits: [replacing(file, problem.span, expected)] })];
  }
  const entry = fieldAt(context)?.entry;
  const bone = skeletonOf(file).find(one => one.entry === entry);
  const parent = bone?.parent?.id;
  if (entry === undefined || bone === undefined || parent === undefined) return [];
  const own = textArgument(problem.args, 'id');
  const sameNumber = `${parent === '' ? '' : `${parent}.`}${own.slice(own.lastIndexOf('.') + 1)}`;
  const id = used.has(sameNumber) ? freeIdAt(workspace, file, bone) : sameNumber;
  if (id === undefined) return [];
  return [preferred('renumber', { args: { id }, edits: renumbering(file, entry, id) })];
};
