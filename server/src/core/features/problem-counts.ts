import { copiesIn } from '../analysis/facts/copies.ts';
import type { Analysis, Problems } from '../analysis/run.ts';
import { emptyWorkspace, folderOf, type Workspace } from '../index/workspace.ts';
import { memory } from '../memory/memory.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import { parentId } from '../model/id.ts';
import type { Problem } from '../model/problem.ts';
import type { Referential } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';

/** How many problems there are of the severities that the tree tells. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  /** Measures to be looked at again, for something that they cite changed since they were approved. */
  readonly suspects: number;
}

/** The problems of a workspace, counted by action. Immutable. */
export interface CountedProblems {
  readonly workspace: Workspace;
  readonly problems: Problems;
  /** By `totalKey` the problems of an action and all below it, by path those of a copied file; only where there are any. */
  readonly totals: PersistentMap<ProblemCounts>;
}

/** The key under which the problems of an action and all below it are counted. */
export function totalKey(folder: string, id: string): string {
  return `${folder}#${id}`;
}

const NONE: ProblemCounts = { errors: 0, warnings: 0, suspects: 0 };

function isNone({ errors, warnings, suspects }: ProblemCounts): boolean {
  return errors === 0 && warnings === 0 && suspects === 0;
}

/** The problems under a key of the totals. */
export function problemsUnder({ totals }: CountedProblems, key: string): ProblemCounts {
  return totals.get(key) ?? NONE;
}

const NOTHING: CountedProblems = {
  workspace: emptyWorkspace(),
  problems: PersistentMap.EMPTY,
  totals: PersistentMap.EMPTY,
};

/**
 * Counts the problems of an analysis. Of what was counted `before`, in whatever workspace that was, only the files that
 * changed are counted anew, and where no number differs the totals are the same.
 */
export function countedProblems({ workspace, problems }: Analysis, before = NOTHING): CountedProblems {
  const now = { workspace, problems, copies: copiesByPath(workspace) };
  const then = { ...before, copies: copiesByPath(before.workspace) };
  const paths = new Set([
    ...workspace.files.changesSince(before.workspace.files),
    ...problems.changesSince(before.problems),
    // What a copy only repeats hangs on other files.
    ...now.copies.keys(),
    ...then.copies.keys(),
  ]);
  const changes = new Map<string, ProblemCounts>();
  for (const path of paths) {
    addTally(changes, tallyOf(then, path), -1);
    addTally(changes, tallyOf(now, path), 1);
  }
  const { totals } = before;
  const differing = [...changes].filter(([, counts]) => !isNone(counts));
  const updated = differing.map(([key, change]) => {
    const total = plus(totals.get(key) ?? NONE, change, 1);
    return [key, isNone(total) ? undefined : total] as const;
  });
  return { workspace, problems, totals: totals.withAll(updated) };
}

interface Version {
  readonly workspace: Workspace;
  readonly problems: Problems;
  readonly copies: Copies;
}

/** The files that are copies, with the id that they repeat. */
type Copies = ReadonlyMap<string, { readonly id: string; readonly referential: Referential }>;

function copiesByPath({ referentials }: Workspace): Copies {
  return new Map(
    referentials.flatMap(referential =>
      copiesIn(referential).map(({ id, other }) => [other.file.path, { id, referential }] as const),
    ),
  );
}

type Tally = ReadonlyMap<string, ProblemCounts>;

const NO_TALLY: Tally = new Map();
const known = memory<readonly Problem[], Tally>();

/** What a file adds to the totals. */
function tallyOf({ workspace, problems, copies }: Version, path: string): Tally {
  const file = workspace.files.get(path);
  const list = problems.get(path) ?? [];
  if (file?.kind !== 'measure' || list.length === 0) return NO_TALLY;
  const copy = copies.get(path);
  const folder = folderOf(path);
  if (copy === undefined) return known(list, [file], () => tallied(file, list, id => keysFrom(folder, id)));
  // What it only repeats belongs to the file; both stand below what is above the action that it repeats.
  const isOwn = (id: string) => copy.referential.sources.get(id)?.file.path === path;
  return tallied(file, list, id =>
    isOwn(id) ? keysFrom(folder, id) : [path, ...keysFrom(folder, parentId(copy.id) ?? '')],
  );
}

/** The problems of a file under the keys of their holders: one belongs to the action between whose title and the next it stands. */
function tallied(
  { declarations }: SourceFile,
  problems: readonly Problem[],
  holdersOf: (id: string) => Iterable<string>,
): Tally {
  const tally = new Map<string, ProblemCounts>();
  let at = 0;
  for (const { span, severity, code } of problems) {
    while ((declarations[at + 1]?.entry.span.start ?? Number.POSITIVE_INFINITY) <= span.start) at++;
    const own: ProblemCounts = {
      errors: severity === 'error' ? 1 : 0,
      warnings: severity === 'warning' ? 1 : 0,
      suspects: code === 'review-suspect' ? 1 : 0,
    };
    for (const holder of holdersOf(declarations[at]?.id ?? ''))
      tally.set(holder, plus(tally.get(holder) ?? NONE, own, 1));
  }
  return tally;
}

/** The keys of an id and all above it. */
function* keysFrom(folder: string, id: string | undefined): Generator<string> {
  for (let above = id; above !== undefined; above = parentId(above)) yield totalKey(folder, above);
}

function addTally(sum: Map<string, ProblemCounts>, tally: Tally, times: number): void {
  for (const [key, counts] of tally) sum.set(key, plus(sum.get(key) ?? NONE, counts, times));
}

function plus(a: ProblemCounts, b: ProblemCounts, times: number): ProblemCounts {
  return {
    errors: a.errors + times * b.errors,
    warnings: a.warnings + times * b.warnings,
    suspects: a.suspects + times * b.suspects,
  };
}
