import { memory } from '../memory/memory.ts';
import type { Action, ActionPoints, WeighedAction } from '../model/referential.ts';
import { sumOf } from './sum.ts';

/**
 * Points in the 2021/22 dialect: absolute at the measure level, per cent of the parent below it, sums above it. A measure
 * that declares none counts on a scale of its own, and stays out of the totals where other measures declare theirs.
 */
export function points2021(root: Action, measureLevel: number): WeighedAction {
  return weighedAbove(root, undefined, { measureLevel, someDeclare: declares(root, measureLevel) });
}

/** What is the same for the whole référentiel: the measure level, and whether any measure declares points. */
interface Scale {
  readonly measureLevel: number;
  readonly someDeclare: boolean;
}

const declaring = memory<Action, boolean>();

function declares(action: Action, measureLevel: number): boolean {
  if (action.level >= measureLevel) return action.written.points !== undefined;
  return declaring(action, [measureLevel], () => action.children.some(child => declares(child, measureLevel)));
}

const weighedAboveKnown = memory<Action, WeighedAction>();

function weighedAbove(action: Action, percent: number | undefined, scale: Scale): WeighedAction {
  if (action.level >= scale.measureLevel) return weighed(action, { ...pointsOfMeasure(action), percent });
  return weighedAboveKnown(action, [percent, scale.measureLevel, scale.someDeclare], () => {
    const own = { ...sumAbove(action, scale), percent };
    const whole = own.points ?? 0;
    const children = action.children.map(child => {
      const isAbove = child.level < scale.measureLevel;
      const { points } = isAbove ? sumAbove(child, scale) : pointsOfMeasure(child);
      const part = isAbove ? (points ?? 0) : counted(child, scale);
      const share = points !== undefined && whole > 0 ? (part / whole) * 100 : undefined;
      return weighedAbove(child, share, scale);
    });
    return { id: action.id, action, own, children };
  });
}

const sums = memory<Action, Omit<ActionPoints, 'percent'>>();

function sumAbove(action: Action, scale: Scale): Omit<ActionPoints, 'percent'> {
  const { written, children } = action;
  if (children.length === 0)
    return { points: written.points, origin: written.points === undefined ? 'unknown' : 'written' };
  return sums(action, [scale.measureLevel, scale.someDeclare], () => {
    return { points: sumOf(children.map(child => counted(child, scale))), origin: 'sum' };
  });
}

/** What an action above the measures, or a measure, adds to the action above it. */
function counted(action: Action, scale: Scale): number {
  if (action.level < scale.measureLevel) return sumAbove(action, scale).points ?? 0;
  return scale.someDeclare && action.written.points === undefined ? 0 : (pointsOfMeasure(action).points ?? 0);
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

const known = memory<Action, WeighedAction>();

/** The subtree of a measure, or of an action below it, that is worth this. */
function weighed(action: Action, own: ActionPoints): WeighedAction {
  if (action.children.length === 0) return { id: action.id, action, own, children: [] };
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
    return { id: action.id, action, own, children };
  });
}
