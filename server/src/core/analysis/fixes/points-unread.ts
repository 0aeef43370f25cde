import { writtenNumber } from '../../model/decimals.ts';
import type { Fix, FixContext, Fixer } from '../fix.ts';
import { other, preferred, replacing } from './make.ts';
import { actionOf, fieldAt, removingField } from './places.ts';
import { putDifference } from './points-sum.ts';

/** Writes the points that the platform counts, makes it count what is written, or removes what it does not read. */
export const fixPointsUnread: Fixer = context => {
  const { file, problem } = context;
  const field = fieldAt(context)?.field;
  const { counted } = problem.args;
  if (field?.value.kind !== 'scalar' || typeof counted !== 'number') return [];
  const text = writtenNumber(counted);
  const edits = [replacing(file, field.value.span, text)];
  const remove = other('remove-key', { args: { key: field.key }, edits: [removingField(file, field)] });
  if (!problem.related?.length) return [preferred('replace', { args: { text }, edits }), remove];
  const sum = { args: { value: counted }, edits };
  // Away from these points, nobody would know whose line is removed.
  if (context.at !== undefined) return [...onParts(context), other('set-sum', sum)];
  return [preferred('set-sum', sum), ...onParts(context), remove];
};

/** The difference goes to one of the parts: then they come to what is written. */
function onParts(context: FixContext): readonly Fix[] {
  const found = actionOf(context);
  const { written: expected } = context.problem.args;
  if (found === undefined || typeof expected !== 'number') return [];
  const { referential, action: parent } = found;
  return putDifference({ referential, parent, key: 'points', target: { expected, isExact: false } }, context.at);
}
