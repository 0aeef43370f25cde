import { keptWeight, shareEqually } from '../../index/points-2026.ts';
import { sumOf } from '../../index/sum.ts';
import type { Action, WeighedAction } from '../../model/referential.ts';
import type { WrittenWeight } from '../../model/source.ts';
import type { ReferentialView } from '../view.ts';
import { perSubtree, type Scale } from './per-subtree.ts';

// The importer's own: relative for points, none at all for shares of 2023, which it adds up as written.
const RELATIVE_TOLERANCE = 1e-5;
const PERCENT_TOLERANCE_2021 = 1e-6;

/** Weights that do not add up to what they are parts of. */
export interface Mismatch {
  readonly parent: Action;
  readonly unit: 'percent' | 'points';
  readonly sum: number;
  readonly expected: number;
}

/** The mismatches of a référentiel, by the parent. */
export function mismatchesOf(view: ReferentialView): ReadonlyMap<Action, Mismatch> {
  return new Map(mismatchesIn(view).map(mismatch => [mismatch.parent, mismatch]));
}

const mismatchesIn = perSubtree((node, scale) => {
  const mismatch = mismatchOf(node, scale);
  return mismatch ? [mismatch] : [];
});

/** What the weights of the children of an action add up to, and what they should; undefined where nothing is written. */
export function totalOf(node: WeighedAction, scale: Scale): Mismatch | undefined {
  const mismatch = mismatchOf(node, scale);
  if (mismatch) return mismatch;
  const { action: parent, children } = node;
  const isOld = scale.dialect === '2021';
  const shares = parent.children.flatMap(child => weightRead(child, scale)[isOld ? 'points' : 'percent'] ?? []);
  const inPercent = !isOld || parent.level >= scale.measureLevel;
  // Children without a share get what the others leave.
  if (inPercent && shares.length > 0)
    return shares.length < children.length ? undefined : { parent, unit: 'percent', sum: sumOf(shares), expected: 100 };
  const parts = children.flatMap(child => child.own.points ?? []);
  const expected = pointsSaid(node, scale);
  if (expected === undefined || parts.length < children.length) return undefined;
  return { parent, unit: 'points', sum: sumOf(parts), expected };
}

/** What an action says that it is worth; in TE, a measure says so to its readers alone. */
function pointsSaid({ action, own }: WeighedAction, scale: Scale): number | undefined {
  if (scale.isTransition && action.kind === 'measure') return action.written.points;
  return weightRead(action, scale).points === undefined ? undefined : own.points;
}

/** Where the weights of its children do not add up to its own (domain, section 2: each dialect has its rule). */
export function mismatchOf(node: WeighedAction, scale: Scale): Mismatch | undefined {
  if (node.children.length === 0) return undefined;
  switch (scale.dialect) {
    case '2021':
      return sum2021(node, scale.measureLevel);
    case '2023':
      return sum2023(node);
    case '2026':
      return sum2026(node, scale);
  }
}

/** What a block says of a weight, as far as its platform reads it. */
export function weightRead(action: Action, scale: Scale): WrittenWeight {
  return scale.dialect === '2026' ? keptWeight(action, scale) : action.written;
}

/** Platform, section 3: shares total 100 exactly. That points add up to those of the parent, nobody checks but us. */
function sum2026({ action: parent, own, children }: WeighedAction, scale: Scale): Mismatch | undefined {
  const kept = parent.children.map(child => keptWeight(child, scale));
  if (shareEqually(kept)) return undefined;
  if (kept.some(({ percent }) => (percent ?? 0) !== 0)) {
    const sum = kept.reduce((total, { percent }) => total + (percent ?? 0), 0);
    if (sum !== 100) return { parent, unit: 'percent', sum, expected: 100 };
  }
  if (own.points === undefined || own.origin === 'sum') return undefined;
  return pointsMismatch(parent, sumOf(children.map(child => child.own.points ?? 0)), own.points);
}

/** Shares total 100 exactly, unless points make them void; a parent's points equal the sum of its children's. */
function sum2023({ action: parent, own, children }: WeighedAction): Mismatch | undefined {
  const areVoid = parent.children.some(({ written }) => written.points !== undefined);
  if (!areVoid && parent.children.some(({ written }) => (written.percent ?? 0) !== 0)) {
    const sum = parent.children.reduce((total, { written }) => total + (written.percent ?? 0), 0);
    if (sum !== 100) return { parent, unit: 'percent', sum, expected: 100 };
  }
  if (own.points === undefined) return undefined;
  const parts: number[] = [];
  for (const { own: part } of children) {
    if (part.points === undefined) return undefined;
    parts.push(part.points);
  }
  return pointsMismatch(parent, sumOf(parts), own.points);
}

/** Below the measure level shares total 100, or less where a child without any takes what is left. */
function sum2021({ action: parent, own }: WeighedAction, measureLevel: number): Mismatch | undefined {
  if (parent.level < measureLevel) {
    const written = parent.written.points;
    return written === undefined ? undefined : pointsMismatch(parent, own.points ?? 0, written);
  }
  const written = parent.children.map(child => child.written.points);
  const declared = written.filter(value => value !== undefined);
  if (declared.length === 0) return undefined;
  const sum = sumOf(declared);
  const isOff = declared.length < written.length ? sum > 100 : Math.abs(sum - 100) > PERCENT_TOLERANCE_2021;
  return isOff ? { parent, unit: 'percent', sum, expected: 100 } : undefined;
}

function pointsMismatch(parent: Action, sum: number, expected: number): Mismatch | undefined {
  return areEqual(sum, expected) ? undefined : { parent, unit: 'points', sum, expected };
}

/** True for points that the importer takes for equal. */
export function areEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}
