import type { Action, ActionPoints, PointsOrigin } from '../model/referential.ts';
import { sumOf } from './sum.ts';

interface Worth {
  readonly points: number;
  readonly origin: PointsOrigin;
}

/**
 * Points in the 2023 dialect: `points` absolute, `pourcentage` of the parent, the rest inferred as the importer does
 * (domain rules 1 to 4): written; nothing beside siblings with points; sums from the leaves up; shares from the root down.
 */
export function points2023(root: Action): Map<string, ActionPoints> {
  const worths = new Map<string, Worth>();
  write(root, worths);
  zeroBesideWritten(root, worths);
  sumUp(root, worths);
  shareOut(root, worths);
  const result = new Map<string, ActionPoints>();
  withPercents(root, undefined, 0, worths, result);
  return result;
}

function write(action: Action, worths: Map<string, Worth>): void {
  const { points } = action.written;
  if (points !== undefined) worths.set(action.id, { points, origin: 'written' });
  for (const child of action.children) write(child, worths);
}

function zeroBesideWritten(action: Action, worths: Map<string, Worth>): void {
  const someWritten = action.children.some(child => child.written.points !== undefined);
  for (const child of action.children) {
    if (someWritten && child.written.points === undefined) worths.set(child.id, { points: 0, origin: 'zero' });
    zeroBesideWritten(child, worths);
  }
}

function sumUp(action: Action, worths: Map<string, Worth>): void {
  for (const child of action.children) sumUp(child, worths);
  if (worths.has(action.id) || action.written.percent !== undefined || action.children.length === 0) return;
  const parts = action.children.map(child => worths.get(child.id)?.points);
  if (parts.every(part => part !== undefined)) worths.set(action.id, { points: sumOf(parts), origin: 'sum' });
}

function shareOut(parent: Action, worths: Map<string, Worth>): void {
  const whole = worths.get(parent.id)?.points;
  if (whole !== undefined) {
    for (const { child, percent, origin } of sharesOf(parent)) {
      if (!worths.has(child.id)) worths.set(child.id, { points: (whole * percent) / 100, origin });
    }
  }
  for (const child of parent.children) shareOut(child, worths);
}

interface Share {
  readonly child: Action;
  /** 0–100. */
  readonly percent: number;
  readonly origin: PointsOrigin;
}

/** The share of each child by its `pourcentage`; without any, equal shares among those that do not say 0. */
function sharesOf(parent: Action): Share[] {
  const { children } = parent;
  if (children.some(child => (child.written.percent ?? 0) !== 0)) {
    return children.map(child => {
      const { percent } = child.written;
      return { child, percent: percent ?? 0, origin: percent === undefined ? 'zero' : 'percent' };
    });
  }
  const sharing = children.filter(child => child.written.percent === undefined).length;
  return children.map(child => {
    const isZero = child.written.percent !== undefined;
    return { child, percent: isZero ? 0 : 100 / sharing, origin: isZero ? 'percent' : 'equal' };
  });
}

function withPercents(
  action: Action,
  parentPoints: number | undefined,
  fallback: number,
  worths: ReadonlyMap<string, Worth>,
  result: Map<string, ActionPoints>,
): void {
  const worth = worths.get(action.id);
  const points = worth?.points;
  result.set(action.id, {
    points,
    percent: action.parent && percentOf(points, parentPoints, fallback),
    origin: worth?.origin ?? 'unknown',
  });
  for (const { child, percent } of sharesOf(action)) withPercents(child, points, percent, worths, result);
}

// Of a parent worth nothing, the share that would count if it were worth something.
function percentOf(points: number | undefined, whole: number | undefined, fallback: number): number | undefined {
  if (points === undefined || whole === undefined) return undefined;
  return whole === 0 ? fallback : (points / whole) * 100;
}
