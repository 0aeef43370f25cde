import { type Span, span } from '../../text/span.ts';
import type { FixContext, Fixer } from '../fix.ts';
import { other, replacing, wholeLines } from './make.ts';

/** Keeps one of the two versions between which git saw a conflict. */
export const fixConflictMarker: Fixer = context => {
  const { file } = context;
  const conflict = conflictAt(context);
  if (conflict === undefined) return [];
  const { whole, first, second } = conflict;
  const keeping = ({ start, end }: Span) => [replacing(file, whole, file.text.slice(start, end))];
  return [
    other('keep-first-version', { edits: keeping(first) }),
    other('keep-second-version', { edits: keeping(second) }),
  ];
};

interface Conflict {
  readonly whole: Span;
  readonly first: Span;
  readonly second: Span;
}

function conflictAt({ file, problem }: FixContext): Conflict | undefined {
  const lines = file.faults.flatMap(fault => (fault.kind === 'conflict-marker' ? [fault.span] : []));
  const here = lines.findIndex(({ start }) => start === problem.span.start);
  const sign = ({ start }: Span) => file.text[start];
  let from = here;
  while (from > 0 && sign(lines[from] ?? problem.span) !== '<') from--;
  const open = lines[from];
  const rest = lines.slice(from + 1);
  // The version of the common ancestor stands between |||||| and ======.
  const [base, middle, close] = ['|', '=', '>'].map(wanted => rest.find(line => sign(line) === wanted));
  if (open === undefined || middle === undefined || close === undefined) return undefined;
  const endOfFirst = base !== undefined && base.start < middle.start ? base : middle;
  return {
    whole: span(open.start, wholeLines(file, close).end),
    first: span(wholeLines(file, open).end, endOfFirst.start),
    second: span(wholeLines(file, middle).end, close.start),
  };
}
