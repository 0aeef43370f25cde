/** The points of simulations side by side as they are read: those of each side add up to its totals. Pure. */
import type { WireFigures } from '../../../server/src/protocol/comparison.ts';
import type { ViewComparison } from '../../../server/src/protocol/view.ts';
import { type Points, pointsDown } from '../../../server/src/rounding/points-down.ts';
import { changeShown } from '../base/format.ts';
import { changeRead } from '../state/difference.ts';
import { treeOf } from '../state/tree.ts';

/** The figures of an action on a side as they are read, and what differs of them from the first side; null on that, or without it. */
export interface ReadFigures extends WireFigures {
  readonly change: Points | null;
}

/**
 * The figures of each row, by side; null where a side has none. Those of the view's own scenario are as in its table; the others
 * show the same figure for an action wherever they can.
 */
export function readSides({ rows, sides, baselines }: ViewComparison): readonly (readonly (ReadFigures | null)[])[] {
  const tree = treeOf(rows);
  const exactOf = (side: number): readonly (WireFigures | null)[] => rows.map(({ figures }) => figures[side] ?? null);
  const own = Math.max(0, baselines.indexOf(null));
  const model = { exact: exactOf(own), shown: pointsDown(tree, exactOf(own)) };
  const told = sides.map((_, at) => (at === own ? model.shown : pointsDown(tree, exactOf(at), model)));
  return rows.map(({ figures }, row) => {
    const [first = null] = figures;
    const firstRead = told[0]?.[row] ?? null;
    return figures.map((exact, side) => {
      const points = told[side]?.[row];
      if (!exact || !points) return null;
      const change = side > 0 && first && firstRead ? changeBetween(first, exact, firstRead, points) : null;
      return { ...exact, ...points, change };
    });
  });
}

function changeBetween(before: Points, after: Points, readBefore: Points, readAfter: Points): Points {
  const change = (figure: keyof Points): number =>
    changeRead(after[figure] - before[figure], changeShown(readBefore[figure], readAfter[figure]));
  return { done: change('done'), potential: change('potential') };
}
