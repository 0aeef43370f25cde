import { amountsOf } from '../rounding/amounts.ts';
import { asShown, SHOWN_DECIMALS } from '../rounding/rounded-sum.ts';
import type { PartPoints } from '../rounding/score-parts.ts';
import { showFigure, showNumber } from './numbers.ts';
import { sayFigureInPoints } from './weight.ts';

/** How the points of a score are written in a sentence. */
export interface PointsWritten {
  /** The figure alone: `1,1`. */
  readonly figure: (points: number) => string;
  /** With its unit: `1,1 point`. */
  readonly inPoints: (points: number) => string;
  /** The parts of a score, which may have to be rounded together. */
  readonly parts: (score: PartPoints) => Readonly<Record<'done' | 'planned' | 'notDone' | 'notFilled', string>>;
}

/** As precise as reports are, which other figures are reckoned from. */
export const AS_REPORTED: PointsWritten = {
  figure: showFigure,
  inPoints: sayFigureInPoints,
  parts: ({ done, planned, notDone, notFilled }) => ({
    done: showFigure(done),
    planned: showFigure(planned),
    notDone: showFigure(notDone),
    notFilled: showFigure(notFilled),
  }),
};

/** As a view shows all points: always two decimals, and parts that add up to their total. */
export const AS_IN_VIEWS: PointsWritten = {
  figure: inView,
  inPoints: points => sayFigureInPoints(asShown(points), SHOWN_DECIMALS),
  parts: score => {
    const amounts = amountsOf(score);
    return {
      done: inView(amounts.done),
      planned: inView(amounts.planned),
      notDone: inView(amounts['not-done']),
      notFilled: inView(amounts['not-filled']),
    };
  },
};

function inView(points: number): string {
  // A trace below nothing is nothing: adding zero takes its sign away.
  return showNumber(asShown(points) + 0, SHOWN_DECIMALS, SHOWN_DECIMALS);
}
