import type { Fixer } from '../fix.ts';
import { other, preferred, replacing, written } from './make.ts';
import { fieldAt, removingField } from './places.ts';

/** Writes the points that the platform counts, or removes those that it does not read. */
export const fixPointsUnread: Fixer = context => {
  const { file, problem } = context;
  const field = fieldAt(context)?.field;
  const { counted } = problem.args;
  if (field?.value.kind !== 'scalar' || typeof counted !== 'number') return [];
  const text = written(counted);
  return [
    preferred('replace', { args: { text }, edits: [replacing(file, field.value.span, text)] }),
    other('remove-key', { args: { key: field.key }, edits: [removingField(file, field)] }),
  ];
};
