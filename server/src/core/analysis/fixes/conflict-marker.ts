import { memory } from '../../memory/memory.ts';
import type { SourceFile } from '../../model/source.ts';
import { type Span, span } from '../../text/span.ts';
import type { Fixer } from '../fix.ts';
import { other, replacing, wholeLines } from './make.ts';

/** Keeps one of the two versions between which git saw a conflict. */
export const fixConflictMarker: Fixer = ({ file, problem }) => {
  const conflict = conflictsOf(file).get(problem.span.start);
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

const known = memory<SourceFile, ReadonlyMap<number, Conflict>>();

/** The conflict that each marker belongs to, by where it begins: that which was opened last, with the next sign of each kind. */
function conflictsOf(file: SourceFile): ReadonlyMap<number, Conflict> {
  return known(file, [], () => {
    const lines = file.faults.flatMap(fault => (fault.kind === 'conflict-marker' ? [fault.span] : []));
    const conflicts = new Map<number, Conflict>();
    const next = new Map<string, Span>();
    let members: Span[] = [];
    for (const [at, line] of [...lines.entries()].reverse()) {
      const sign = file.text[line.start] ?? '';
      members.push(line);
      if (sign === '<' || at === 0) {
        const conflict = conflictFrom(file, line, next);
        if (conflict) for (const { start } of members) conflicts.set(start, conflict);
        members = [];
      }
      next.set(sign, line);
    }
    return conflicts;
  });
}

/** The conflict that a line opens; undefined where it is not closed. */
function conflictFrom(file: SourceFile, open: Span, next: ReadonlyMap<string, Span>): Conflict | undefined {
  // The version of the common ancestor stands between |||||| and ======.
  const [base, middle, close] = [next.get('|'), next.get('='), next.get('>')];
  if (middle === undefined || close === undefined) return undefined;
  const endOfFirst = base !== undefined && base.start < middle.start ? base : middle;
  return {
    whole: span(open.start, wholeLines(file, close).end),
    first: span(wholeLines(file, open).end, endOfFirst.start),
    second: span(wholeLines(file, middle).end, close.start),
  };
}
