import { sumOf } from '../../index/sum.ts';
import type { Action, Referential } from '../../model/referential.ts';
import { perSubtree } from './per-subtree.ts';

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
export function mismatchesOf(referential: Referential): ReadonlyMap<Action, Mismatch> {
  return new Map(mismatchesIn(referential).map(mismatch => [mismatch.parent, mismatch]));
}

const mismatchesIn = perSubtree((parent, referential) => {
  const mismatch = mismatchOf(referential, parent);
  return mismatch ? [mismatch] : [];
});

/** What the weights of the children of an action add up to, and what they should; undefined where nothing is written. */
export function totalOf(referential: Referential, parent: Action): Mismatch | undefined {
  const mismatch = mismatchOf(referential, parent);
  if (mismatch) return mismatch;
  const { children } = parent;
  const key = referential.dialect === '2023' ? 'percent' : 'points';
  const shares = children.flatMap(({ written }) => written[key] ?? []);
  const inPercent = referential.dialect === '2023' || parent.level >= referential.measureLevel;
  // Children without a share get what the others leave.
  if (inPercent && shares.length > 0)
    return shares.length < children.length ? undefined : { parent, unit: 'percent', sum: sumOf(shares), expected: 100 };
  const expected = referential.points.get(parent.id)?.points;
  const parts = children.flatMap(child => referential.points.get(child.id)?.points ?? []);
  if (expected === undefined || parent.written.points === undefined || parts.length < children.length) return undefined;
  return { parent, unit: 'points', sum: sumOf(parts), expected };
}

/** Where the weights of its children do not add up to its own (domain, section 2: each dialect has its rule). */
export function mismatchOf(referential: Referential, parent: Action): Mismatch | undefined {
  if (parent.children.length === 0) return undefined;
  return referential.dialect === '2023' ? sum2023(referential, parent) : sum2021(referential, parent);
}

/** Shares total 100 exactly; a parent's points equal the sum of its children's. */
function sum2023({ points }: Referential, parent: Action): Mismatch | undefined {
  const percents = parent.children.map(child => child.written.percent);
  if (percents.some(percent => (percent ?? 0) !== 0)) {
    const sum = percents.reduce<number>((total, percent) => total + (percent ?? 0), 0);
    if (sum !== 100) return { parent, unit: 'percent', sum, expected: 100 };
  }
  const parts = parent.children.map(child => points.get(child.id)?.points);
  const expected = points.get(parent.id)?.points;
  if (expected === undefined || !parts.every(part => part !== undefined)) return undefined;
  return pointsMismatch(parent, sumOf(parts), expected);
}

/** Below the measure level shares total 100, or less where a child without any takes what is left. */
function sum2021({ points, measureLevel }: Referential, parent: Action): Mismatch | undefined {
  if (parent.level < measureLevel) {
    const written = parent.written.points;
    return written === undefined ? undefined : pointsMismatch(parent, points.get(parent.id)?.points ?? 0, written);
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
