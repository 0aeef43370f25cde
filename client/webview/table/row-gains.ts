/** What the open tasks of the table would bring, by row. Pure. */
import type { NextActions } from '../../../server/src/protocol/plan.ts';
import type { Shown } from '../state/shown.ts';
import { ancestorsOf } from '../state/tree.ts';

/** The points that the whole référentiel would gain, by the index of the row. */
export interface RowGains {
  /** If an open task alone were done; nothing for any other row. */
  readonly own: ReadonlyMap<number, number>;
  /** The best of those at a row and below it: what rows above tasks are sorted by. */
  readonly best: ReadonlyMap<number, number>;
}

/** The gains by row; null until they are known. */
export function rowGains({ tree }: Shown, nextActions: NextActions | null): RowGains | null {
  if (nextActions === null) return null;
  const own = new Map<number, number>();
  const best = new Map<number, number>();
  for (const { id, gain } of nextActions.gains) {
    const index = tree.byId.get(id);
    if (index === undefined) continue;
    own.set(index, gain);
    for (const at of [index, ...ancestorsOf(tree, index)]) best.set(at, Math.max(gain, best.get(at) ?? 0));
  }
  return { own, best };
}
