import type { Problem } from '../../model/problem.ts';

/** How many problems there are of each code, and how many of them all are errors. */
export interface Counts {
  readonly byCode: ReadonlyMap<string, number>;
  readonly errors: number;
}

/** Counts the problems of some lists. */
export function countsOf(lists: Iterable<readonly Problem[]>): Counts {
  const byCode = new Map<string, number>();
  let errors = 0;
  for (const list of lists) {
    for (const { code, severity } of list) {
      byCode.set(code, (byCode.get(code) ?? 0) + 1);
      if (severity === 'error') errors++;
    }
  }
  return { byCode, errors };
}

/** The counts before and after a change. */
export interface Difference {
  readonly before: Counts;
  readonly after: Counts;
}

/** True where no code has more problems than before, and there are no more errors. */
export function bringsNothing({ before, after }: Difference): boolean {
  return after.errors <= before.errors && [...after.byCode].every(([code, count]) => count <= numberOf(before, code));
}

/** How many problems are gone; below 0 where there are more. */
export function lessBy({ before, after }: Difference): number {
  return totalOf(before) - totalOf(after);
}

/** True where there are fewer problems of a code. */
export function hasLess({ before, after }: Difference, code: string): boolean {
  return numberOf(after, code) < numberOf(before, code);
}

function numberOf({ byCode }: Counts, code: string): number {
  return byCode.get(code) ?? 0;
}

function totalOf({ byCode }: Counts): number {
  return [...byCode.values()].reduce((sum, count) => sum + count, 0);
}
