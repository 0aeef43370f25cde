import type { Action, ActionPoints } from '../model/referential.ts';
import { sumOf } from './sum.ts';

/**
 * Points in the 2021/22 dialect: absolute at the measure level, per cent of the parent below it, sums above it. A measure
 * that declares none counts on a scale of its own, and stays out of the totals where other measures declare theirs.
 */
export function points2021(root: Action, measureLevel: number): Map<string, ActionPoints> {
  const result = new Map<string, ActionPoints>();
  const measures = actionsAt(root, measureLevel);
  const someDeclare = measures.some(measure => measure.written.points !== undefined);
  for (const measure of measures) {
    const own = pointsOfMeasure(measure);
    result.set(measure.id, own);
    shareOut(measure, own.points ?? 0, result);
  }
  sumUp(root, result, measure => !someDeclare || measure.written.points !== undefined);
  return result;
}

function actionsAt(action: Action, level: number): Action[] {
  if (action.level >= level) return [action];
  return action.children.flatMap(child => actionsAt(child, level));
}

function pointsOfMeasure(measure: Action): ActionPoints {
  const { points } = measure.written;
  if (points !== undefined) return { points, percent: undefined, origin: 'written' };
  if (measure.children.length === 0) return { points: undefined, percent: undefined, origin: 'unknown' };
  return { points: sumOf(percents(measure).map(share => share.percent)), percent: undefined, origin: 'own-scale' };
}

interface Share {
  readonly percent: number;
  readonly origin: 'percent' | 'remainder' | 'equal';
}

/** The share of each child: as written, or an equal part of what the written ones leave of 100 %. */
function percents(parent: Action): Share[] {
  const written = parent.children.map(child => child.written.points);
  const declared = written.filter(value => value !== undefined);
  const left = Math.max(0, 100 - sumOf(declared)) / (written.length - declared.length);
  const origin = declared.length > 0 ? 'remainder' : 'equal';
  return written.map(percent => (percent === undefined ? { percent: left, origin } : { percent, origin: 'percent' }));
}

function shareOut(parent: Action, points: number, result: Map<string, ActionPoints>): void {
  // On a scale of its own, a measure's shares are points: 35 of 80 while it is incomplete.
  const scale = parent.written.points === undefined && result.get(parent.id)?.origin === 'own-scale' ? 1 : points / 100;
  const shares = percents(parent);
  parent.children.forEach((child, at) => {
    const share = shares[at] ?? { percent: 0, origin: 'equal' };
    const worth = share.percent * scale;
    result.set(child.id, {
      points: worth,
      percent: points === 0 ? share.percent : (worth / points) * 100,
      origin: share.origin,
    });
    shareOut(child, worth, result);
  });
}

/** Sums from the measures up; the children's shares of the sum follow. */
function sumUp(action: Action, result: Map<string, ActionPoints>, counts: (measure: Action) => boolean): number {
  const known = result.get(action.id);
  if (known) return counts(action) ? (known.points ?? 0) : 0;
  const parts = action.children.map(child => sumUp(child, result, counts));
  const sum = sumOf(parts);
  const points = action.children.length === 0 ? action.written.points : sum;
  const origin = action.children.length > 0 ? 'sum' : points === undefined ? 'unknown' : 'written';
  result.set(action.id, { points, percent: undefined, origin });
  action.children.forEach((child, at) => {
    const own = result.get(child.id);
    if (own?.points !== undefined && sum > 0) result.set(child.id, { ...own, percent: ((parts[at] ?? 0) / sum) * 100 });
  });
  return points ?? 0;
}
