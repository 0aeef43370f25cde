import type { Edit } from '../analysis/fix.ts';
import { sumOf } from '../index/sum.ts';
import { pathTo } from '../index/tree.ts';
import { isAlternative, isBelow } from '../model/id.ts';
import type { Action, Referential } from '../model/referential.ts';
import { distinctEdits } from '../text/edits.ts';
import { countedTogether, redeclaring } from './declared-totals.ts';
import { isSharedOut, type Reweighing, weighingBelow, weighingItself } from './reweigh.ts';

/** Actions that leave a parent for another one, with their points: where they stand below it then. */
export interface Transfer {
  readonly moved: readonly Action[];
  /** Undefined for what is new. */
  readonly from: Action | undefined;
  /** Undefined for what goes. */
  readonly to: { readonly parent: Action; readonly before: Action | undefined } | undefined;
}

/** What becomes of the points of a référentiel. */
export interface PointsAfter extends Reweighing {
  readonly weights: readonly Edit[];
  /** True for what shares what others leave, and so may be worth anything. */
  readonly isFree: (id: string) => boolean;
}

/**
 * Each action is worth what it was, but for what stands above those that come or go, up to where both meet: that loses or gains
 * their points. What goes from among shares is shared out by the others, unless points are written below one of them. Below a
 * measure without points, the shares are scaled to what they were in all.
 */
export function pointsAfter(referential: Referential, transfer: Transfer): PointsAfter {
  const { from, to } = transfer;
  const amount = amountOf(referential, transfer.moved);
  const isKept = to === undefined && from !== undefined && isHandedOn(referential, from, transfer.moved);
  const losing = new Set(from && !isKept ? chainOf(referential, from) : []);
  const gaining = new Set(to ? chainOf(referential, to.parent) : []);
  const changeOf = (action: Action) => Number(gaining.has(action)) - Number(losing.has(action));
  const worth = (action: Action) => {
    const own = referential.points.get(action.id)?.points;
    if (isKept && from.children.includes(action)) return scaledUp(referential, from, own, amount);
    const change = changeOf(action);
    if (own === undefined || change === 0) return own;
    return amount === undefined ? undefined : own + change * amount;
  };
  const reweighing = { referential, worth };
  return {
    ...reweighing,
    weights: [...weightsOf(reweighing, transfer, changeOf), ...declaredTotals(referential, transfer)],
    isFree: id => isShared(referential, transfer, id) || (isKept && isBelow(id, from.id)),
  };
}

/** True where the others can be worth what goes: they are shares, and nothing below them says how many points it has. */
function isHandedOn(referential: Referential, from: Action, moved: readonly Action[]): boolean {
  const { dialect } = referential;
  const saysPoints = (action: Action): boolean =>
    action.children.some(child => child.written.points !== undefined || saysPoints(child));
  const others = from.children.filter(child => !moved.includes(child));
  return isSharedOut(referential, from) && (dialect === '2021' || !others.some(saysPoints));
}

/** What is worth so much, where those beside it share what a part of the whole was worth. */
function scaledUp({ points }: Referential, parent: Action, own: number | undefined, gone: number | undefined) {
  const whole = points.get(parent.id)?.points;
  if (own === undefined || gone === undefined || whole === undefined || whole <= gone) return own;
  return (own * whole) / (whole - gone);
}

/** What they are worth together; undefined where that cannot be told. Tasks of TE are worth their part of a sub-action alone. */
function amountOf({ points, isTransition }: Referential, moved: readonly Action[]): number | undefined {
  if (isTransition && moved.every(({ kind }) => kind === 'task')) return 0;
  const worths = moved.map(({ id }) => points.get(id)?.points);
  return worths.every(worth => worth !== undefined) ? sumOf(worths) : undefined;
}

/** What is worth more for what comes below an action: it, and all above it, as far as there is no measure on a scale of its own. */
function chainOf({ root, points }: Referential, action: Action): readonly Action[] {
  const path = pathTo(root, action.id) ?? [];
  return path.slice(path.findIndex(({ id }) => points.get(id)?.origin === 'own-scale') + 1);
}

function weightsOf(
  reweighing: Reweighing,
  { moved, from, to }: Transfer,
  changeOf: (action: Action) => number,
): readonly Edit[] {
  const { root } = reweighing.referential;
  const above = new Set([from, to?.parent].flatMap(action => (action ? (pathTo(root, action.id) ?? []) : [])));
  const isTouched = (action: Action) =>
    action === from ||
    action === to?.parent ||
    changeOf(action) !== 0 ||
    action.children.some(child => changeOf(child) !== 0);
  const childrenOf = (action: Action): readonly Action[] => {
    const left = action.children.filter(child => action !== from || !moved.includes(child));
    if (action !== to?.parent) return left;
    const at = to.before === undefined ? -1 : left.indexOf(to.before);
    return at < 0 ? [...left, ...moved] : [...left.slice(0, at), ...moved, ...left.slice(at)];
  };
  const touched = [...above].filter(isTouched);
  const below = touched.flatMap(action => weighingBelow(reweighing, action, childrenOf(action)));
  const own = touched.flatMap(action => (changeOf(action) === 0 ? [] : weighingItself(reweighing, action)));
  return distinctEdits([...below, ...own]);
}

/** What measures and axes of TE declare follows what comes or goes below them, of which alternatives do not count. */
function declaredTotals(referential: Referential, { moved, from, to }: Transfer): readonly Edit[] {
  // Tasks are worth their part of a sub-action alone.
  const amount = countedTogether(
    referential,
    moved.filter(({ kind }) => kind !== 'task'),
  );
  const losing = from ? countingFor(referential, from) : [];
  const gaining = to ? countingFor(referential, to.parent) : [];
  return [...new Set([...losing, ...gaining])].flatMap(action => {
    const change = Number(gaining.includes(action)) - Number(losing.includes(action));
    return redeclaring(referential, action, change * amount);
  });
}

/** An action, and those above it whose totals count what it is worth: an alternative counts for itself alone. */
function countingFor({ root }: Referential, action: Action): readonly Action[] {
  const path = pathTo(root, action.id) ?? [];
  return path.slice(
    Math.max(
      0,
      path.findLastIndex(({ id }) => isAlternative(id)),
    ),
  );
}

function isShared(referential: Referential, { moved, from, to }: Transfer, id: string): boolean {
  const { isTransition, points, root } = referential;
  const isIn = (action: Action | undefined) => action !== undefined && isBelow(id, action.id);
  // Whoever comes alone below an action is all that it is worth.
  if (to?.parent.children.length === 0 && isIn(to.parent)) return true;
  if (isTransition && moved.every(({ kind }) => kind === 'task')) return isIn(from) || isIn(to?.parent);
  const scales = [from, to?.parent].flatMap(action => {
    const path = action ? (pathTo(root, action.id) ?? []) : [];
    return path.filter(one => points.get(one.id)?.origin === 'own-scale');
  });
  return scales.some(isIn);
}
