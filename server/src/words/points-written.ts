import { asShown, SHOWN_DECIMALS } from '../rounding/rounded-sum.ts';
import { amountsBeside, pointsBeside, type RowPoints } from '../rounding/row-points.ts';
import type { PartPoints } from '../rounding/score-parts.ts';
import { showFigure, showNumber } from './numbers.ts';
import { sayFigureInPoints } from './weight.ts';

/** How points are written in a sentence; `of` is the id of the action that has them. */
export interface PointsWritten {
  /** The figure alone: `1,1`. */
  readonly figure: (points: number, of?: string) => string;
  /** With its unit: `1,1 point`. */
  readonly inPoints: (points: number, of?: string) => string;
  /** The parts of a score, which may have to be rounded together. */
  readonly parts: (score: PartPoints, of: string) => Readonly<Record<keyof PartPoints, string>>;
}

/** As precise as reports are, which other figures are reckoned from. */
export const AS_REPORTED: PointsWritten = {
  figure: points => showFigure(points),
  inPoints: points => sayFigureInPoints(points),
  parts: ({ done, planned, notDone, notFilled, capped, potential }) => ({
    done: showFigure(done),
    planned: showFigure(planned),
    notDone: showFigure(notDone),
    notFilled: showFigure(notFilled),
    capped: showFigure(capped),
    potential: showFigure(potential),
  }),
};

/** As a view shows all points: always two decimals, those of an action that has a row as `rowOf` has them there. */
export function asInViews(rowOf: (id: string) => RowPoints | undefined): PointsWritten {
  const read = (points: number, of: string | undefined): number =>
    of === undefined ? asShown(points) : pointsBeside(rowOf(of), points);
  return {
    figure: (points, of) => inView(read(points, of)),
    inPoints: (points, of) => sayFigureInPoints(read(points, of), SHOWN_DECIMALS),
    parts: (score, of) => {
      const amounts = amountsBeside(rowOf(of), score);
      return {
        done: inView(amounts.done),
        planned: inView(amounts.planned),
        notDone: inView(amounts['not-done']),
        notFilled: inView(amounts['not-filled']),
        // A rule may add points, which no part of a bar shows.
        capped: inView(score.capped < 0 ? score.capped : amounts.capped),
        potential: inView(amounts.potential),
      };
    },
  };
}

function inView(points: number): string {
  // A trace below nothing is nothing: adding zero takes its sign away.
  return showNumber(asShown(points) + 0, SHOWN_DECIMALS, SHOWN_DECIMALS);
}
