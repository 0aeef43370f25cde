import { memory } from '../memory/memory.ts';
import type { Action, PointsOrigin, WeighedAction } from '../model/referential.ts';
import { NO_WEIGHT, type WrittenWeight } from '../model/source.ts';

/** At which levels of a référentiel a weight counts (platform, section 1.2). */
export interface WeightLevels {
  readonly measureLevel: number;
  /** True where it is read as TE is: weights count on sub-actions alone. */
  readonly isTransition: boolean;
}

/** What the platform of 2026 keeps of the weight that the block of an action says: nothing, at the levels it does not read. */
export function keptWeight(
  { level, written }: Pick<Action, 'level' | 'written'>,
  { measureLevel, isTransition }: WeightLevels,
): WrittenWeight {
  const isKept = isTransition ? level === measureLevel + 1 : level >= measureLevel && level <= measureLevel + 2;
  return isKept ? written : NO_WEIGHT;
}

/**
 * Points as the platform of 2026 tells them (platform, section 3): `points` are absolute; shares count where the parent has
 * points of its own, in equal parts where no sibling has anything; whatever is still without is the sum of its children. An
 * action without points and without children has none.
 */
export function points2026(root: Action, levels: WeightLevels): WeighedAction {
  const points = pointsBelow(root, levels);
  return weighed(root, levels, { points, isGiven: false, percent: undefined, origin: originOfSum(points) });
}

interface Given {
  /** Undefined where nothing tells. */
  readonly points: number | undefined;
  /** True where it has points whatever its children have: only such points are shared. */
  readonly isGiven: boolean;
  /** 0–100. */
  readonly percent: number | undefined;
  readonly origin: PointsOrigin;
}

const known = memory<Action, WeighedAction>();

function weighed(action: Action, levels: WeightLevels, given: Given): WeighedAction {
  const { points, isGiven, percent, origin } = given;
  const key = [levels.measureLevel, levels.isTransition, points, isGiven, percent, origin];
  return known(action, key, () => {
    const shares = isGiven ? sharesOf(action.children, levels) : [];
    const children = action.children.map((child, at) =>
      weighed(child, levels, partOf(child, levels, given, shares[at])),
    );
    return { id: action.id, action, own: { points, percent, origin }, children };
  });
}

function partOf(child: Action, levels: WeightLevels, { points: whole }: Given, share: Share | undefined): Given {
  const own = keptWeight(child, levels).points;
  if (own !== undefined) return { points: own, isGiven: true, percent: percentOf(own, whole), origin: 'written' };
  if (share !== undefined && whole !== undefined) {
    return { points: (whole * share.percent) / 100, isGiven: true, percent: share.percent, origin: share.origin };
  }
  const points = pointsBelow(child, levels);
  return { points, isGiven: false, percent: percentOf(points, whole), origin: originOfSum(points) };
}

const sums = memory<Action, number | undefined>();

/** What an action is worth that has no points of its own: the sum of its children, where nothing counts 0. */
function pointsBelow(action: Action, levels: WeightLevels): number | undefined {
  if (action.children.length === 0) return undefined;
  return sums(action, [levels.measureLevel, levels.isTransition], () =>
    action.children.reduce(
      (sum, child) => sum + (keptWeight(child, levels).points ?? pointsBelow(child, levels) ?? 0),
      0,
    ),
  );
}

interface Share {
  readonly percent: number;
  readonly origin: PointsOrigin;
}

/** True where siblings share equally: none of them has points, nor a share other than 0. */
export function shareEqually(siblings: readonly WrittenWeight[]): boolean {
  return siblings.every(({ points, percent }) => points === undefined && (percent ?? 0) === 0);
}

/** The share of each sibling that has one; in equal parts where nobody has points, nor a share other than 0. */
function sharesOf(siblings: readonly Action[], levels: WeightLevels): (Share | undefined)[] {
  const kept = siblings.map(sibling => keptWeight(sibling, levels));
  const isEqual = shareEqually(kept);
  const sharing = kept.filter(({ percent }) => percent === undefined).length;
  return kept.map(({ percent }) => {
    if (percent !== undefined) return { percent, origin: 'percent' };
    return isEqual ? { percent: 100 / sharing, origin: 'equal' } : undefined;
  });
}

function originOfSum(points: number | undefined): PointsOrigin {
  return points === undefined ? 'unknown' : 'sum';
}

function percentOf(points: number | undefined, whole: number | undefined): number | undefined {
  return points === undefined || whole === undefined || whole === 0 ? undefined : (points / whole) * 100;
}
