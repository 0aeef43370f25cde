import { referentialOfFile } from '../../index/workspace.ts';
import type { Fixer } from '../fix.ts';
import { idKeyOf } from './ids.ts';
import { other, preferred, safe } from './make.ts';
import { fieldAt, removingField } from './places.ts';

/** Removes one of the two lines. */
export const fixKeyDuplicate: Fixer = context => {
  const { workspace, file, problem } = context;
  const place = fieldAt(context);
  const [earlier] = problem.related ?? [];
  const first = place?.entry.block?.fields.find(({ keySpan }) => keySpan.start === earlier?.span.start);
  if (place === undefined || first === undefined) return [];
  const { field } = place;
  const args = { key: field.key };
  const removal = { args, edits: [removingField(file, field)] };
  if (problem.variant === 'same') return [safe('remove-key', removal)];
  const removalOfFirst = { args: { key: first.key }, edits: [removingField(file, first)] };
  if (problem.variant === 'both-ids') {
    const isUsual = field.key === idKeyOf(referentialOfFile(workspace, file.path));
    return [preferred('remove-key', isUsual ? removalOfFirst : removal)];
  }
  return [other('remove-key', removal), other('remove-first', removalOfFirst)];
};
