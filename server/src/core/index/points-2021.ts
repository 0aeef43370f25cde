import type { Action, ActionPoints } from '../model/referential.ts';
import { memory } from './memory.ts';
import { sumOf } from './sum.ts';
import { type Weighed, weighedById } from './weighed.ts';

/**
 * Points in the 2021/22 dialect: absolute at the measure level, per cent of the parent below it, sums above it. A measure
 * that declares none counts on a scale of its own, and stays out of the totals where other measures declare theirs.
 */
export function points2021(root: Action, measureLevel: number): Map<string, ActionPoints> {
  const isMeasure = ({ level }: Action) => level >= measureLevel;
  const someDeclare = measuresBelow(root, isMeasure).some(measure => measure.written.points !== undefined);

  /** What an action above the measures, or a measure, adds to the action above it. */
  const counted = (action: Action): number => {
    if (!isMeasure(action)) return sumAbove(action).points ?? 0;
    return someDeclare && action.written.points === undefined ? 0 : (pointsOfMeasure(action).points ?? 0);
  };
  const sumAbove = ({ written, children }: Action): Omit<ActionPoints, 'percent'> => {
    if (children.length > 0) return { points: sumOf(children.map(counted)), origin: 'sum' };
    return { points: written.points, origin: written.points === undefined ? 'unknown' : 'written' };
  };
  const weighedAbove = (action: Action, percent: number | undefined): Weighed => {
    if (isMeasure(action)) return weighed(action, { ...pointsOfMeasure(action), percent });
    const own = { ...sumAbove(action), percent };
    const whole = own.points ?? 0;
    const children = action.children.map(child => {
      const { points } = isMeasure(child) ? pointsOfMeasure(child) : sumAbove(child);
      return weighedAbove(child, points !== undefined && whole > 0 ? (counted(child) / whole) * 100 : undefined);
    });
    return { action, own, children };
  };
  return weighedById(weighedAbove(root, undefined));
}

function measuresBelow(action: Action, isMeasure: (action: Action) => boolean): Action[] {
  return isMeasure(action) ? [action] : action.children.flatMap(child => measuresBelow(child, isMeasure));
}

function pointsOfMeasure(measure: Action): Omit<ActionPoints, 'percent'> {
  const { points } = measure.written;
  if (points !== undefined) return { points, origin: 'written' };
  if (measure.children.length === 0) return { points: undefined, origin: 'unknown' };
  return { points: sumOf(percents(measure).map(share => share.percent)), origin: 'own-scale' };
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

const known = memory<Action, Weighed>();

/** The subtree of a measure, or of an action below it, that is worth this. */
function weighed(action: Action, own: ActionPoints): Weighed {
  if (action.children.length === 0) return { action, own, children: [] };
  return known(action, [own.points, own.percent, own.origin], () => {
    const { points = 0 } = own;
    // On a scale of its own, a measure's shares are points: 35 of 80 while it is incomplete.
    const scale = own.origin === 'own-scale' ? 1 : points / 100;
    const shares = percents(action);
    const children = action.children.map((child, at) => {
      const { percent, origin } = shares[at] ?? { percent: 0, origin: 'equal' };
      const worth = percent * scale;
      return weighed(child, { points: worth, percent: points === 0 ? percent : (worth / points) * 100, origin });
    });
    return { action, own, children };
  });
}
