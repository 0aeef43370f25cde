import { CODES } from '../../model/codes.ts';
import { nearest } from '../../model/nearest.ts';
import type { SourceFile } from '../../model/source.ts';
import { type Span, span } from '../../text/span.ts';
import type { Edit, Fixer } from '../fix.ts';
import { other, preferred, removingLines, replacing, textArgument } from './make.ts';

/** Writes the code that was meant, or takes out one that silences nothing: with the comment, where it is the only one. */
export const fixDisableUnused: Fixer = ({ file, problem }) => {
  if (problem.variant === 'no-reason') return [];
  const code = textArgument(problem.args, 'code');
  const meant = problem.variant === 'unknown' ? nearest(code, CODES) : undefined;
  const removal = { args: { text: code }, edits: [removing(file, problem.span)] };
  return [
    ...(meant ? [preferred('replace', { args: { text: meant }, edits: [replacing(file, problem.span, meant)] })] : []),
    (meant ? other : preferred)('remove-text', removal),
  ];
};

function removing(file: SourceFile, { start, end }: Span): Edit {
  const { text } = file;
  const [before = ''] = /,\s*$/.exec(text.slice(0, start)) ?? [];
  if (before !== '') return replacing(file, span(start - before.length, end), '');
  const [after = ''] = /^\s*,\s*/.exec(text.slice(end)) ?? [];
  if (after !== '') return replacing(file, span(start, end + after.length), '');
  return removingLines(file, span(text.lastIndexOf('<!--', start), text.indexOf('-->', end) + '-->'.length));
}
