/** The points of an action wherever they are read beside its row: as the row shows them. Pure. */
import { type Amounts, amountsOf } from './amounts.ts';
import { asShown, TRACE } from './rounded-sum.ts';
import type { PartPoints } from './score-parts.ts';

/** A score, and its points as its row shows them. */
export interface RowPoints {
  readonly score: PartPoints;
  readonly amounts: Amounts;
}

/** Some points of an action: where they are its potential, as its row shows that; rounded by themselves else. */
export function pointsBeside(row: RowPoints | undefined, points: number): number {
  return row !== undefined && Math.abs(row.score.potential - points) < TRACE ? row.amounts.potential : asShown(points);
}

/** A score of an action: as its row shows it; one that it had before or without a rule by itself, out of the same potential. */
export function amountsBeside(row: RowPoints | undefined, score: PartPoints): Amounts {
  if (row?.score.done === score.done && row.score.potential === score.potential) return row.amounts;
  const potential = pointsBeside(row, score.potential);
  const done = pointsBeside(row, score.done);
  return amountsOf(score, { done: score.done <= score.potential ? Math.min(done, potential) : done, potential });
}
