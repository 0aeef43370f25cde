import type { Fixer } from '../fix.ts';
import { other } from './make.ts';
import { fieldAt, removingField } from './places.ts';

/** Removes the key. */
export const fixKeyMisplaced: Fixer = context => {
  const field = fieldAt(context)?.field;
  if (field === undefined) return [];
  return [other('remove-key', { args: { key: field.key }, edits: [removingField(context.file, field)] })];
};
