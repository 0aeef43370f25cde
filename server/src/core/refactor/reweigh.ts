import { areEqual } from '../analysis/facts/sums.ts';
import type { Edit } from '../analysis/fix.ts';
import { replacing } from '../analysis/fixes/make.ts';
import { insertingKey, removingField } from '../analysis/fixes/places.ts';
import { closeShares, scaled, type Target } from '../analysis/fixes/shares.ts';
import { writtenNumber } from '../model/decimals.ts';
import type { Action, ActionSource, Referential } from '../model/referential.ts';
import { fieldOf } from '../parse/fields.ts';

/** What stands below an action after a change of the tree, and what everything is to be worth then. */
export interface Reweighing {
  readonly referential: Referential;
  /** By the ids of before; undefined where nothing tells. */
  readonly worth: (action: Action) => number | undefined;
}

/**
 * Writes the weights of actions that stand below a parent, in the way in which those are written that stood there: so that each is
 * worth what it is to be. No edits where the weights say so already, and where nothing tells.
 */
export function weighingBelow(reweighing: Reweighing, parent: Action, children: readonly Action[]): readonly Edit[] {
  if (reweighing.referential.isTransition) return sharesSaid(reweighing, parent, children);
  const weights = weightsBelow(reweighing, parent, children);
  return weights ? weighingEach(reweighing, children, weights) : [];
}

/** What tasks of TE are to say once some more come beside them. */
export function makingRoom(referential: Referential, above: Action, fresh: number): readonly Edit[] {
  const worth = ({ id }: Action) => referential.points.get(id)?.points;
  return sharesSaid({ referential, worth }, above, above.children, above.children.length + fresh);
}

/**
 * In TE, tasks share what their sub-action is worth equally, and what they say of it is not read: those that say what they are
 * worth say it once `count` tasks share, too.
 */
function sharesSaid(
  { referential, worth }: Reweighing,
  parent: Action,
  tasks: readonly Action[],
  count = tasks.length,
): readonly Edit[] {
  const whole = worth(parent);
  if (!referential.isTransition || parent.kind !== 'sub-action' || whole === undefined) return [];
  return tasks.flatMap(task => {
    const [said, counted] = [task.written.points, referential.points.get(task.id)?.points];
    const isRight = said !== undefined && counted !== undefined && areEqual(said, counted);
    return isRight ? weighing(referential, task, 'points', whole / count) : [];
  });
}

/** Writes weights, but for that of an action which has no text yet. */
export function weighingEach(
  { referential }: Reweighing,
  children: readonly Action[],
  { key, values }: Weights,
  fresh?: Action,
): readonly Edit[] {
  return children.flatMap((child, at) => (child === fresh ? [] : weighing(referential, child, key, values[at] ?? 0)));
}

/** The weights that they are to have; undefined where none are to be written. */
export function weightsBelow(
  { referential, worth }: Reweighing,
  parent: Action,
  children: readonly Action[],
): Weights | undefined {
  const unit = unitBelow(referential, parent, children);
  const whole = worth(parent);
  // Whoever comes alone below an action is all that it is worth.
  const isAlone = parent.children.length === 0 && children.length === 1;
  const known = children.map(child => (isAlone ? whole : worth(child)));
  const worths = known.filter(value => value !== undefined);
  if (referential.isTransition || unit === undefined || worths.length < known.length || children.length === 0) {
    return undefined;
  }
  const { key, form } = unit;
  const isUnwritten = children.every(child => !writes(child, key));
  if (form === 'points') return { key, values: worths };
  const isExact = key === 'pourcentage';
  if (whole === undefined || (isUnwritten && worths.every(value => isNear(value, worths[0] ?? 0)))) return undefined;
  // Of what is worth nothing, the shares themselves are all that there is; equal ones, where those that are left say nothing.
  if (whole === 0) {
    const shares = children.map(child => writtenShare(child, key));
    const isNothing = shares.every(share => share === 0);
    return scaledTo(key, isNothing ? shares.map(() => 1) : shares, { expected: 100, isExact });
  }
  if (form === 'scaled') return scaledTo(key, worths, { expected: whole, isExact: false });
  const values = closeShares(worths, whole, isExact);
  return values && { key, values };
}

function scaledTo(key: Weights['key'], weights: readonly number[], target: Target): Weights | undefined {
  const values = scaled(weights, target);
  return values && { key, values };
}

function writtenShare({ written: own }: Action, key: Weights['key']): number {
  return (key === 'points' ? own.points : own.percent) ?? 0;
}

/** Weights in the order of the actions. */
export interface Weights {
  readonly key: 'points' | 'pourcentage';
  readonly values: readonly number[];
}

/** Writes what an action is worth where its block says so in points; in TE those of sub-actions alone are read, others are declared. */
export function weighingItself({ referential, worth }: Reweighing, action: Action): readonly Edit[] {
  const value = worth(action);
  const isShare = referential.dialect === '2021' && action.level > referential.measureLevel;
  const isUnread = referential.isTransition && action.kind !== 'sub-action';
  if (value === undefined || action.written.points === undefined || isShare || isUnread) return [];
  return weighing(referential, action, 'points', value);
}

/** True where what stands below an action shares its points: without one of them, the others share all the same. */
export function isSharedOut(referential: Referential, parent: Action): boolean {
  const form = unitBelow(referential, parent, parent.children)?.form;
  return (
    parent.level >= referential.measureLevel && (form === 'shares' || form === 'scaled') && !referential.isTransition
  );
}

interface Unit {
  readonly key: Weights['key'];
  /** `scaled`: shares of a measure without points, which are points of a scale of its own. */
  readonly form: 'points' | 'shares' | 'scaled';
}

/** How weights are written below an action; undefined where they follow from what stands below them. */
function unitBelow(referential: Referential, parent: Action, children: readonly Action[]): Unit | undefined {
  const { dialect, measureLevel, points } = referential;
  const isAbove = parent.level < measureLevel;
  if (dialect === '2021') {
    if (isAbove) return undefined;
    return { key: 'points', form: points.get(parent.id)?.origin === 'own-scale' ? 'scaled' : 'shares' };
  }
  const old = parent.children.length > 0 ? parent.children : children;
  if (old.some(({ written: own }) => own.percent)) return { key: 'pourcentage', form: 'shares' };
  if (old.some(({ written: own }) => own.points !== undefined)) return { key: 'points', form: 'points' };
  return isAbove ? undefined : { key: 'pourcentage', form: 'shares' };
}

function writes({ written: own }: Action, key: Weights['key']): boolean {
  return (key === 'points' ? own.points : own.percent) !== undefined;
}

/** Writes a weight where it is another one. */
export function weighing(
  { sources, dialect }: Referential,
  action: Action,
  key: Weights['key'],
  value: number,
): readonly Edit[] {
  const source = sources.get(action.id);
  if (source === undefined) return [];
  const { file, declaration } = source;
  const other =
    dialect === '2021' ? undefined : fieldOf(declaration.entry, key === 'points' ? 'pourcentage' : 'points');
  const field = fieldOf(declaration.entry, key)?.value;
  if (field?.kind === 'scalar' && isNear(Number(field.text), value)) return [];
  const removed = other && field === undefined ? [removingField(file, other)] : [];
  return [...removed, ...writing(source, key, value)];
}

function writing({ file, declaration }: ActionSource, key: string, value: number): readonly Edit[] {
  const field = fieldOf(declaration.entry, key)?.value;
  if (field?.kind === 'scalar') return [replacing(file, field.span, writtenNumber(value))];
  const edit = field === undefined ? insertingKey(file, declaration.entry, key, writtenNumber(value)) : undefined;
  return edit ? [edit] : [];
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}
