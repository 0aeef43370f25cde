import type { Problem } from '../../model/problem.ts';

/** How many problems there are of each code, and how many of these are errors. */
export interface Counts {
  readonly byCode: ReadonlyMap<string, number>;
  readonly errorsByCode: ReadonlyMap<string, number>;
}

/** Counts the problems of some lists. */
export function countsOf(lists: Iterable<readonly Problem[]>): Counts {
  const byCode = new Map<string, number>();
  const errorsByCode = new Map<string, number>();
  for (const list of lists) {
    for (const { code, severity } of list) {
      byCode.set(code, (byCode.get(code) ?? 0) + 1);
      if (severity === 'error') errorsByCode.set(code, (errorsByCode.get(code) ?? 0) + 1);
    }
  }
  return { byCode, errorsByCode };
}

/** The counts before and after a change. */
export interface Difference {
  readonly before: Counts;
  readonly after: Counts;
}

/** True where no code has more problems than before, nor more errors. */
export function bringsNothing(difference: Difference): boolean {
  const { before, after } = difference;
  return bringsNoErrors(difference) && [...after.byCode].every(([code, count]) => count <= numberOf(before, code));
}

/** True where no code has more errors than before: one error in the place of another is a new one. */
export function bringsNoErrors({ before, after }: Difference): boolean {
  return [...after.errorsByCode].every(([code, count]) => count <= (before.errorsByCode.get(code) ?? 0));
}

/** True where there are no more errors than before in all. */
export function hasNoMoreErrors({ before, after }: Difference): boolean {
  return totalOf(after.errorsByCode) <= totalOf(before.errorsByCode);
}

/** How many problems are gone; below 0 where there are more. */
export function lessBy({ before, after }: Difference): number {
  return totalOf(before.byCode) - totalOf(after.byCode);
}

/** True where there are fewer problems of a code. */
export function hasLess({ before, after }: Difference, code: string): boolean {
  return numberOf(after, code) < numberOf(before, code);
}

function numberOf({ byCode }: Counts, code: string): number {
  return byCode.get(code) ?? 0;
}

function totalOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
