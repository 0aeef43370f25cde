import { writtenNumber } from '../../model/decimals.ts';
import type { Action, Referential } from '../../model/referential.ts';
import { fieldOf } from '../../parse/fields.ts';
import type { Edit } from '../fix.ts';
import { replacing } from './make.ts';
import { insertingKey } from './places.ts';
import { type Target, withDifferenceAt } from './shares.ts';

/** The weights of the children of an action, as they are written, and what their sum must be. */
export interface ChildWeights {
  readonly referential: Referential;
  readonly parent: Action;
  readonly key: 'points' | 'pourcentage';
  readonly target: Target;
}

/**
 * The weights of the children of an action in the unit that they are written in, shares where none is; undefined where nothing
 * says what their sum must be.
 */
export function childWeights(referential: Referential, parent: Action): ChildWeights | undefined {
  const { dialect, measureLevel, isTransition, points } = referential;
  const written2023 = parent.children.some(child => child.written.points !== undefined);
  const isShared = parent.children.some(child => child.written.percent) || !written2023;
  const isBelowMeasures = parent.level >= measureLevel;
  const shares = { referential, parent, key: dialect === '2021' ? 'points' : 'pourcentage' } as const;
  if (dialect === '2021' && isBelowMeasures) return { ...shares, target: { expected: 100, isExact: false } };
  if (dialect !== '2021' && isShared && isBelowMeasures && !isTransition) {
    return { ...shares, target: { expected: 100, isExact: true } };
  }
  const own = points.get(parent.id);
  const expected = parent.written.points ?? (own?.origin === 'sum' ? undefined : own?.points);
  return expected === undefined
    ? undefined
    : { referential, parent, key: 'points', target: { expected, isExact: false } };
}

/** What a child weighs; undefined where nothing is written. */
export function weightOf(
  { key, referential }: Pick<ChildWeights, 'key' | 'referential'>,
  action: Action,
): number | undefined {
  const own = key === 'points' ? action.written.points : action.written.percent;
  // Above the measures, 2021/22 adds up what the points come to.
  const isSummed = key === 'points' && own === undefined && action.children.length > 0;
  return isSummed && referential.points.get(action.id)?.origin === 'sum'
    ? referential.points.get(action.id)?.points
    : own;
}

/** Writes the weights of all children, in their order. */
export function weighing({ referential, parent, key }: ChildWeights, weights: readonly number[]): Edit[] {
  return parent.children.flatMap(({ id }, at) => {
    const source = referential.sources.get(id);
    const weight = weights[at];
    if (source === undefined || weight === undefined) return [];
    const value = fieldOf(source.declaration.entry, key)?.value;
    const text = writtenNumber(weight);
    if (value === undefined) return insertingKey(source.file, source.declaration.entry, key, text) ?? [];
    return value.kind !== 'scalar' || Number(value.text) === weight ? [] : [replacing(source.file, value.span, text)];
  });
}

/** The weights with what the written ones leave shared equally among the children without one; undefined where nothing is left. */
export function filledUp(
  sum: ChildWeights,
): { readonly weights: readonly number[]; readonly amount: number } | undefined {
  const weights = sum.parent.children.map(child => weightOf(sum, child));
  const lacking = weights.flatMap((weight, at) => (weight === undefined ? [at] : []));
  const amount = sum.target.expected - weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  if (lacking.length === 0 || amount <= 0) return undefined;
  const share = Number((amount / lacking.length).toFixed(2));
  const all = weights.map(weight => weight ?? share);
  const filled = withDifferenceAt(all, lacking.at(-1) ?? 0, sum.target);
  return filled && { weights: filled, amount };
}
