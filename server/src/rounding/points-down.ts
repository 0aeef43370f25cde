/** The points done and the potential of all actions as they are read: with two decimals, and so that children add up. Pure. */
import { asShown, comesTo, roundedSum, TRACE } from './rounded-sum.ts';
import { aroundSum, roundedTable } from './rounded-table.ts';

export interface Points {
  readonly done: number;
  readonly potential: number;
}

export interface Branches {
  /** The indexes of the rows below each row. */
  readonly children: readonly (readonly number[])[];
}

/** Other points of the same rows, as they are read: where an action has the same points, it is to show the same figures. */
export interface Model {
  readonly exact: readonly (Points | null)[];
  readonly shown: readonly (Points | null)[];
}

export const NO_MODEL: Model = { exact: [], shown: [] };

/**
 * The points of each row, by its index. The first is rounded like any figure; below it, each figure is rounded down or up so
 * that the children of an action come to what the action shows, where they do add up to it: most come to what plain rounding
 * gives. Null where there are none.
 */
export function pointsDown(
  { children }: Branches,
  rows: readonly (Points | null)[],
  model: Model = NO_MODEL,
): readonly (Points | null)[] {
  const shown: (Points | null)[] = rows.map(() => null);
  for (const [parent, exact] of rows.entries()) {
    if (exact === null) continue;
    const above = shown[parent] ?? plainly(exact);
    shown[parent] = above;
    showBelow(model, rows, shown, { exact, above, below: children[parent] ?? [] });
  }
  return shown;
}

export interface Family {
  readonly exact: Points;
  /** What the action shows. */
  readonly above: Points;
  /** The indexes of its children. */
  readonly below: readonly number[];
}

/** Writes down what the children of an action show. */
export function showBelow(
  model: Model,
  rows: readonly (Points | null)[],
  shown: (Points | null)[],
  { exact, above, below }: Family,
): void {
  const there = below.filter(at => rows[at]);
  if (there.length === 0) return;
  const points = there.map(at => rows[at] ?? NOTHING);
  const lean = (place: number, column: number): number => leanOf(model, there[place] ?? -1, points[place], column);
  const rounded = partsOf(exact, above, points, lean);
  for (const [place, at] of there.entries()) shown[at] = rounded[place] ?? null;
}

const NOTHING: Points = { done: 0, potential: 0 };

/** Each figure rounded by itself. */
export function plainly({ done, potential }: Points): Points {
  return { done: asShown(done), potential: asShown(potential) };
}

/** What is done and what is left of the children of an action, each child's potential being the sum of both. */
function partsOf(
  exact: Points,
  above: Points,
  children: readonly Points[],
  lean: (place: number, column: number) => number,
): readonly Points[] {
  const plain = children.map(plainly);
  if (isTotal(above, plain)) return plain;
  if (
    !isSum(
      exact.potential,
      children.map(({ potential }) => potential),
    )
  )
    return plain;
  const table = isSum(
    exact.done,
    children.map(({ done }) => done),
  )
    ? roundedTable(
        children.map(halves),
        halves(above),
        children.map(child => aroundSum(halves(child))),
        lean,
      )
    : null;
  if (table !== null) return table.map(([done = 0, left = 0]) => ({ done, potential: asShown(done + left) }));
  // The status of the action counts for those of its children: their potentials alone add up.
  const potentials = roundedSum(
    children.map(({ potential }) => potential),
    above.potential,
  );
  return children.map(({ done }, at) => ({
    done: Math.min(asShown(done), potentials[at] ?? 0),
    potential: potentials[at] ?? 0,
  }));
}

/** Where an action has the points of the model, each half goes the way that it went there. */
function leanOf({ exact, shown }: Model, at: number, points: Points | undefined, column: number): number {
  const [same, told] = [exact[at], shown[at]];
  if (!points || !same || !told || !isSame(same, points)) return 0;
  return Math.sign((halves(told)[column] ?? 0) - (halves(points)[column] ?? 0));
}

function isSame(a: Points, b: Points): boolean {
  return Math.abs(a.done - b.done) < TRACE && Math.abs(a.potential - b.potential) < TRACE;
}

function halves({ done, potential }: Points): readonly [done: number, left: number] {
  return [done, potential - done];
}

function isTotal({ done, potential }: Points, shown: readonly Points[]): boolean {
  return (
    comesTo(
      done,
      shown.map(one => one.done),
    ) &&
    comesTo(
      potential,
      shown.map(one => one.potential),
    )
  );
}

/** True where points add up, but for the traces of their sums. */
function isSum(total: number, points: readonly number[]): boolean {
  return Math.abs(points.reduce((sum, one) => sum + one, 0) - total) < TRACE;
}
