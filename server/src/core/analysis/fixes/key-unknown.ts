import { referentialOfFile } from '../../index/workspace.ts';
import { wordsBehind } from '../../model/key-words.ts';
import { isSameButForAccents } from '../../model/nearest.ts';
import type { FieldValue, SourceFile } from '../../model/source.ts';
import { fieldOf } from '../../parse/fields.ts';
import type { Edit, Fixer } from '../fix.ts';
import { idKeyOf } from './ids.ts';
import { other, preferred, replacing, safe, textArgument } from './make.ts';
import { fieldAt, removingField } from './places.ts';

/** Writes the known key that was meant, where the block has it not yet; or removes the key. */
export const fixKeyUnknown: Fixer = context => {
  const { workspace, file, problem } = context;
  const place = fieldAt(context);
  // The key is right: another one is missing, whose value nothing tells.
  if (place === undefined || problem.variant === 'question') return [];
  const { entry, field } = place;
  const near = textArgument(problem.args, 'suggestion');
  const isOther = problem.variant === 'id' && !isSameButForAccents(field.key, near);
  const key = isOther ? idKeyOf(referentialOfFile(workspace, file.path)) : near;
  if (key === '' || fieldOf(entry, key)) {
    return [other('remove-key', { args: { key: field.key }, edits: [removingField(file, field)] })];
  }
  const edits = [replacing(file, field.keySpan, key), ...wordBehind(file, key, field.value)];
  const fix = { args: { key }, edits };
  const replacement = isSameButForAccents(field.key, key) ? safe('replace-key', fix) : preferred('replace-key', fix);
  return [replacement];
};

/** A word of the format in other letters is no better behind the right key: it was mistyped with the key. */
function wordBehind(file: SourceFile, key: string, value: FieldValue): readonly Edit[] {
  if (value.kind !== 'scalar') return [];
  const words = wordsBehind(file.kind, key);
  const meant = words.includes(value.text) ? undefined : words.find(word => isSameButForAccents(value.text, word));
  return meant === undefined ? [] : [replacing(file, value.span, meant)];
}
