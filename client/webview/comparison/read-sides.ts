/** The points of simulations side by side as they are read: those of each side add up to its totals. Pure. */
import type { WireFigures } from '../../../server/src/protocol/comparison.ts';
import type { ViewComparison } from '../../../server/src/protocol/view.ts';
import { pointsDown } from '../state/points-down.ts';
import { treeOf } from '../state/tree.ts';

/**
 * The figures of each row, by side; null where a side has none. Those of the view's own scenario are as in its table; the others
 * show the same figure for an action wherever they can.
 */
export function readSides({ rows, sides, baselines }: ViewComparison): readonly (readonly (WireFigures | null)[])[] {
  const tree = treeOf(rows);
  const exactOf = (side: number): readonly (WireFigures | null)[] => rows.map(({ figures }) => figures[side] ?? null);
  const own = Math.max(0, baselines.indexOf(null));
  const model = { exact: exactOf(own), shown: pointsDown(tree, exactOf(own)) };
  const told = sides.map((_, at) => (at === own ? model.shown : pointsDown(tree, exactOf(at), model)));
  return rows.map(({ figures }, row) =>
    figures.map((exact, side) => {
      const points = told[side]?.[row];
      return exact && points ? { ...exact, ...points } : null;
    }),
  );
}
