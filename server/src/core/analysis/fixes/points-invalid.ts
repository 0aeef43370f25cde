import type { Fixer } from '../fix.ts';
import { other, replacing, safe, textArgument } from './make.ts';
import { fieldAt } from './places.ts';
import { soundOnly } from './sound.ts';

/** Writes the number that is meant, without its quotes. */
export const fixPointsInvalid: Fixer = context => {
  const { file, problem } = context;
  const value = fieldAt(context)?.field.value;
  if (value?.kind !== 'scalar') return [];
  const { start, end } = value.span;
  const at = value.quoted ? { start: start - 1, end: end + 1 } : { start, end };
  const meant = textArgument(problem.args, 'meant');
  if (meant !== '') return [safe('replace', { args: { text: meant }, edits: [replacing(file, at, meant)] })];
  if (problem.variant !== 'negative') return [];
  const text = value.text.replace(/^-\s*/, '').replace(',', '.');
  return soundOnly([other('replace', { args: { text }, edits: [replacing(file, at, text)] })]);
};
