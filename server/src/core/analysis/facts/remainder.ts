import { sumOf } from '../../index/sum.ts';
import type { Action, Referential } from '../../model/referential.ts';

/** The keys that share out what a parent is worth. */
export type SharingKey = 'points' | 'pourcentage';

/** What the weights of siblings leave to one of them, in the unit of the key: points, or per cent of the parent. */
export interface Remainder {
  /** Above 0. */
  readonly left: number;
  /** How many other siblings have no weight yet, to share it with. */
  readonly others: number;
}

/**
 * What is left below a parent for an action that is there (`own`) or is to come. Undefined where nothing is, or nothing tells
 * how much it is: of measures, a référentiel tells as a whole, where it lacks no more than one measure may be worth.
 */
export function remainderBelow(
  referential: Referential,
  parent: Action,
  key: SharingKey,
  own?: string,
): Remainder | undefined {
  const siblings = parent.children.filter(({ id }) => id !== own);
  const weights = siblings.map(sibling => weightOf(referential, sibling, key));
  const given = sumOf(weights.flatMap(weight => weight ?? []));
  const whole = wholeOf(referential, parent, key);
  const left = rounded(whole === undefined ? lackOfAll(referential, parent, own) : whole - given);
  const others = weights.filter(weight => weight === undefined).length;
  return left > 0 ? { left, others } : undefined;
}

/** What a référentiel is worth where its root does not say (domain, section 1). */
const ALL = 500;
/** More is not one measure, but a part that is not written yet. */
const MOST_OF_MEASURE = 100;

function wholeOf(
  { dialect, measureLevel }: Referential,
  { level, written }: Action,
  key: SharingKey,
): number | undefined {
  const isShare = key === 'pourcentage' || (dialect === '2021' && level >= measureLevel);
  return isShare ? 100 : written.points;
}

function weightOf({ points }: Referential, { id, written, children }: Action, key: SharingKey): number | undefined {
  const own = key === 'points' ? written.points : written.percent;
  // An action may be worth what its children are.
  return own ?? (key === 'points' && children.length > 0 ? points.get(id)?.points : undefined);
}

/** What the whole lacks, without what an action has already. */
function lackOfAll({ root, points, measureLevel }: Referential, parent: Action, own: string | undefined): number {
  if (parent.level !== measureLevel - 1) return 0;
  const worth = own === undefined ? 0 : (points.get(own)?.points ?? 0);
  const left = (root.written.points ?? ALL) - ((points.get('')?.points ?? 0) - worth);
  return left <= MOST_OF_MEASURE ? left : 0;
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
