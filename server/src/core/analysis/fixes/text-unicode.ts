import type { SourceFile } from '../../model/source.ts';
import { allEntries } from '../../parse/declarations.ts';
import type { Span } from '../../text/span.ts';
import type { Fixer } from '../fix.ts';
import { replacing, safe, textArgument } from './make.ts';

/** Writes the title, key or id as it looks. */
export const fixTextUnicode: Fixer = ({ file, problem }) => {
  const text = textArgument(problem.args, 'text');
  const whole = textsOf(file).find(({ start, end }) => start <= problem.span.start && problem.span.start < end);
  return whole && text !== ''
    ? [
        safe('plain-text', {
          args: { text, codes: problem.args['codes'] ?? [] },
          edits: [replacing(file, whole, text)],
        }),
      ]
    : [];
};

function textsOf({ entries }: SourceFile): Span[] {
  return allEntries(entries).flatMap(({ titleSpan, sections, block }) => [
    titleSpan,
    ...sections.map(section => section.titleSpan),
    ...(block?.fields ?? []).flatMap(({ keySpan, value }) => [keySpan, value.span]),
  ]);
}
