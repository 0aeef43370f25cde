import { memory } from '../memory/memory.ts';
import type { Action, PointsOrigin, WeighedAction } from '../model/referential.ts';
import { sumOf } from './sum.ts';

interface Worth {
  readonly points: number;
  readonly origin: PointsOrigin;
}

/**
 * Points in the 2023 dialect: `points` absolute, `pourcentage` of the parent, the rest inferred as the importer does
 * (domain rules 1 to 4): written; nothing beside siblings with points; sums from the leaves up; shares from the root down.
 */
export function points2023(root: Action): WeighedAction {
  const { points } = root.written;
  const worth: Worth | undefined = points === undefined ? sumBelow(root) : { points, origin: 'written' };
  return weighed(root, worth, undefined);
}

const sums = memory<Action, Worth | undefined>();

/** What an action is worth as the sum of its children, where its block says nothing of its weight. */
function sumBelow(action: Action): Worth | undefined {
  if (action.children.length === 0 || action.written.percent !== undefined) return undefined;
  return sums(action, [], () => {
    const parts: number[] = [];
    for (const worth of worthsBelow(action)) {
      if (worth === undefined) return undefined;
      parts.push(worth.points);
    }
    return { points: sumOf(parts), origin: 'sum' };
  });
}

const NOTHING: Worth = { points: 0, origin: 'zero' };

/** What each child is worth whatever its parent is. */
function worthsBelow({ children }: Action): (Worth | undefined)[] {
  const someWritten = children.some(child => child.written.points !== undefined);
  return children.map(child => {
    const { points } = child.written;
    if (points !== undefined) return { points, origin: 'written' };
    return someWritten ? NOTHING : sumBelow(child);
  });
}

const known = memory<Action, WeighedAction>();

/** The subtree of an action that is worth this, which is so many per cent of its parent. */
function weighed(action: Action, worth: Worth | undefined, percent: number | undefined): WeighedAction {
  const own = { points: worth?.points, percent, origin: worth?.origin ?? 'unknown' };
  if (action.children.length === 0) return { id: action.id, action, own, children: [] };
  return known(action, [own.points, own.percent, own.origin], () => {
    const worths = worthsBelow(action);
    // Children that are all worth something by themselves have shares of a parent worth nothing alone.
    const shares = worth?.points === 0 || worths.includes(undefined) ? sharesOf(action) : [];
    const children = action.children.map((child, at) => {
      const share = shares[at];
      const part =
        worths[at] ?? (worth && share && { points: (worth.points * share.percent) / 100, origin: share.origin });
      return weighed(child, part, percentOf(part?.points, worth?.points, share?.percent));
    });
    return { id: action.id, action, own, children };
  });
}

interface Share {
  /** 0–100. */
  readonly percent: number;
  readonly origin: PointsOrigin;
}

/** The share of each child by its `pourcentage`; without any, equal shares among those that do not say 0. */
function sharesOf({ children }: Action): Share[] {
  if (children.some(child => (child.written.percent ?? 0) !== 0)) {
    return children.map(child => {
      const { percent } = child.written;
      return { percent: percent ?? 0, origin: percent === undefined ? 'zero' : 'percent' };
    });
  }
  const sharing = children.filter(child => child.written.percent === undefined).length;
  return children.map(child => {
    const isZero = child.written.percent !== undefined;
    return { percent: isZero ? 0 : 100 / sharing, origin: isZero ? 'percent' : 'equal' };
  });
}

// Of a parent worth nothing, the share that would count if it were worth something.
function percentOf(
  points: number | undefined,
  whole: number | undefined,
  fallback: number | undefined,
): number | undefined {
  if (points === undefined || whole === undefined) return undefined;
  return whole === 0 ? fallback : (points / whole) * 100;
}
