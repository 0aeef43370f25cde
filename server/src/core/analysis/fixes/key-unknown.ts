import { referentialOfFile } from '../../index/workspace.ts';
import { isSameButForAccents } from '../../model/nearest.ts';
import { fieldOf } from '../../parse/fields.ts';
import type { Fixer } from '../fix.ts';
import { idKeyOf } from './ids.ts';
import { other, preferred, replacing, safe, textArgument } from './make.ts';
import { fieldAt, removingField } from './places.ts';

/** Writes the known key that was meant, where the block has it not yet; or removes the key. */
export const fixKeyUnknown: Fixer = context => {
  const { workspace, file, problem } = context;
  const place = fieldAt(context);
  if (place === undefined) return [];
  const { entry, field } = place;
  const near = textArgument(problem.args, 'suggestion');
  const isOther = problem.variant === 'id' && !isSameButForAccents(field.key, near);
  const key = isOther ? idKeyOf(referentialOfFile(workspace, file.path)) : near;
  if (key === '' || fieldOf(entry, key)) {
    return [other('remove-key', { args: { key: field.key }, edits: [removingField(file, field)] })];
  }
  const fix = { args: { key }, edits: [replacing(file, field.keySpan, key)] };
  const replacement = isSameButForAccents(field.key, key) ? safe('replace-key', fix) : preferred('replace-key', fix);
  return [replacement];
};
