import type { Fixer } from '../fix.ts';
import { other, preferred, replacing, safe, textArgument } from './make.ts';
import { fieldAt, removingField } from './places.ts';
import { soundOnly } from './sound.ts';

/** Writes the only value of a list alone, or a single value as a list; removes a key without a value. */
export const fixKeyType: Fixer = context => {
  const { file, problem } = context;
  const field = fieldAt(context)?.field;
  if (field === undefined) return [];
  const { key, keySpan, value } = field;
  if (problem.variant === 'empty')
    return soundOnly([other('remove-key', { args: { key }, edits: [removingField(file, field)] })]);
  if (problem.variant === 'comment') {
    const sign = file.text.indexOf('#', keySpan.end);
    const edits = [replacing(file, { start: sign, end: sign + 1 }, '')];
    return [preferred('replace', { args: { text: textArgument(problem.args, 'text') }, edits })];
  }
  if (problem.variant === 'list') {
    const text = `[${textArgument(problem.args, 'text')}]`;
    return [safe('replace', { args: { text }, edits: [replacing(file, problem.span, text)] })];
  }
  const [only, ...others] = value.kind === 'list' ? value.items : [];
  if (only === undefined || others.length > 0) return [];
  const isFlow = file.text[value.span.start] === '[';
  // A list of lines begins below its key.
  const at = { start: isFlow ? value.span.start : keySpan.end, end: value.span.end };
  const closing = isFlow ? (/^[^\]\r\n]*\]/.exec(file.text.slice(at.end))?.[0].length ?? 0) : 0;
  const text = isFlow ? only.text : `: ${only.text}`;
  const edits = [replacing(file, { start: at.start, end: at.end + closing }, text)];
  return [safe('write-alone', { args: { text: only.text }, edits })];
};
