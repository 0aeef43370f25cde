import { sumOf } from '../../index/sum.ts';
import { sixDecimals } from '../../model/decimals.ts';
import { parentId } from '../../model/id.ts';
import type { Action, Referential } from '../../model/referential.ts';
import { type ChildWeights, weightOf } from './child-weights.ts';

/** What the weights of siblings leave to one of them, in the unit of the key: points, or per cent of the parent. */
export interface Remainder {
  /** Above 0. */
  readonly left: number;
  /** How many other siblings have no weight yet, to share it with. */
  readonly others: number;
}

/**
 * What is left below a parent for an action that is there (`own`) or is to come. Undefined where nothing is, where the siblings
 * are weighed in the other unit, or where nothing tells how much it is: of measures, a référentiel tells as a whole, where it
 * lacks no more than one measure may be worth.
 */
export function remainderBelow(
  referential: Referential,
  parent: Action,
  key: ChildWeights['key'],
  own?: string,
): Remainder | undefined {
  const siblings = parent.children.filter(({ id }) => id !== own);
  if (isOtherUnit(siblings, key)) return undefined;
  const weights = siblings.map(sibling => weightOf({ referential, key }, sibling));
  const given = sumOf(weights.flatMap(weight => weight ?? []));
  const whole = wholeOf(referential, parent, key);
  const left = sixDecimals(whole === undefined ? lackOfAll(referential, parent, own) : whole - given);
  const others = weights.filter(weight => weight === undefined).length;
  return left > 0 ? { left, others } : undefined;
}

/** True where a weight in this unit would count for nothing beside the siblings’, or would take their place. */
function isOtherUnit(siblings: readonly Action[], key: ChildWeights['key']): boolean {
  const hasPoints = siblings.some(({ written }) => written.points !== undefined);
  const hasShares = siblings.some(({ written }) => written.percent !== undefined);
  return key === 'points' ? hasShares && !hasPoints : hasPoints;
}

/** What the nearest action that says what it is worth lacks, of an action and those above it; 0 where none does. */
export function lackAbove({ actions, points }: Referential, id: string): number {
  for (let at: string | undefined = id; at !== undefined; at = parentId(at)) {
    const action = actions.get(at);
    if (action?.written.points === undefined) continue;
    return action.written.points - sumOf(action.children.map(child => points.get(child.id)?.points ?? 0));
  }
  return 0;
}

/** What a référentiel is worth where its root does not say (domain, section 1). */
const ALL = 500;
/** More is not one measure, but a part that is not written yet. */
const MOST_OF_MEASURE = 100;

function wholeOf(
  { dialect, measureLevel, points }: Referential,
  { id, level, written }: Action,
  key: ChildWeights['key'],
): number | undefined {
  if (key === 'pourcentage' || (dialect === '2021' && level >= measureLevel)) return 100;
  const own = points.get(id);
  return written.points ?? (own?.origin === 'sum' ? undefined : own?.points);
}

/** What the whole lacks, without what an action has already. */
function lackOfAll(referential: Referential, parent: Action, own: string | undefined): number {
  const { root, points, measureLevel } = referential;
  if (parent.level !== measureLevel - 1) return 0;
  const worth = own === undefined ? 0 : (points.get(own)?.points ?? 0);
  const isTold = root.written.points !== undefined;
  const left = (isTold ? lackAbove(referential, parent.id) : ALL - (points.get('')?.points ?? 0)) + worth;
  return left <= MOST_OF_MEASURE ? left : 0;
}
