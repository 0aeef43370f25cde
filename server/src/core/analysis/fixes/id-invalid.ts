import { parentId } from '../../model/id.ts';
import type { Fixer } from '../fix.ts';
import { freeIdAt, usedIds } from './ids.ts';
import { boneOf } from './in-file.ts';
import { other, replacing, safe, textArgument } from './make.ts';
import { fieldAt } from './places.ts';

/** Writes the id that was meant, where it is free and continues the parent's; else the next free one. */
export const fixIdInvalid: Fixer = context => {
  const { workspace, file, problem } = context;
  const entry = fieldAt(context)?.entry;
  const bone = boneOf(file, entry);
  if (bone === undefined) return [];
  const meant = textArgument(problem.args, 'meant');
  const isFitting = bone.parent?.id === undefined || parentId(meant) === bone.parent.id;
  if (meant !== '' && isFitting && !usedIds(workspace, file).has(meant)) {
    return [safe('replace', { args: { text: meant }, edits: [replacing(file, problem.span, meant)] })];
  }
  const id = freeIdAt(workspace, file, bone);
  return id === undefined
    ? []
    : [other('renumber', { args: { id, title: entry?.title ?? '' }, edits: [replacing(file, problem.span, id)] })];
};
