import type { Action, Referential } from '../../model/referential.ts';
import { fieldOf } from '../../parse/fields.ts';
import type { Edit, Fix, Fixer } from '../fix.ts';
import { other, preferred, replacing, written } from './make.ts';
import { actionOf, insertingKey } from './places.ts';
import { equalShares, scaled, type Target, withDifferenceAt } from './shares.ts';
import { soundOnly } from './sound.ts';

// More would bury the other fixes in the menu.
const MOST_PLACES = 8;

/** Puts the difference on one of the weights, scales all, makes them equal, shares out the remainder, or corrects the sum. */
export const fixPointsSum: Fixer = context => {
  const found = actionOf(context);
  if (found === undefined) return [];
  const { referential, action } = found;
  const isPercent = context.problem.variant === 'percent';
  const { expected } = context.problem.args;
  if (typeof expected !== 'number') return [];
  const sum: Sum = {
    referential,
    parent: action,
    key: isPercent && referential.dialect !== '2021' ? 'pourcentage' : 'points',
    target: { expected, isExact: isPercent && referential.dialect !== '2021' },
  };
  return soundOnly([...remainder(sum), ...differences(sum, context.at), ...allAtOnce(sum), ...parentsOwn(sum)]);
};

interface Sum {
  readonly referential: Referential;
  readonly parent: Action;
  readonly key: 'points' | 'pourcentage';
  readonly target: Target;
}

function weightOf({ key, referential }: Sum, action: Action): number | undefined {
  const own = key === 'points' ? action.written.points : action.written.percent;
  // Above the measures, 2021/22 adds up what the points come to.
  const isSummed = key === 'points' && own === undefined && action.children.length > 0;
  return isSummed && referential.points.get(action.id)?.origin === 'sum'
    ? referential.points.get(action.id)?.points
    : own;
}

/** What the written weights leave, shared equally among the children without one. */
function remainder(sum: Sum): Fix[] {
  const { parent, target } = sum;
  const weights = parent.children.map(child => weightOf(sum, child));
  const lacking = weights.flatMap((weight, at) => (weight === undefined ? [at] : []));
  const left = target.expected - weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  if (lacking.length === 0 || left <= 0) return [];
  const share = Number((left / lacking.length).toFixed(2));
  const filled = withDifferenceAt(
    weights.map(weight => weight ?? share),
    lacking.at(-1) ?? 0,
    target,
  );
  const fix = filled && { args: { amount: left }, edits: edits(sum, filled) };
  return fix ? [preferred('fill-remainder', fix)] : [];
}

/** The weight at which the author stands comes first. */
function differences(sum: Sum, here: string | undefined): Fix[] {
  const { parent, target } = sum;
  const weights = parent.children.map(child => weightOf(sum, child));
  if (weights.some(weight => weight === undefined)) return [];
  const known = weights.map(weight => weight ?? 0);
  const isHere = (at: number) => here !== undefined && parent.children[at]?.id === here;
  const places = [...parent.children.keys()].sort((a, b) => Number(isHere(b)) - Number(isHere(a)));
  return places.slice(0, MOST_PLACES).flatMap(at => {
    const changed = withDifferenceAt(known, at, target);
    const { id = '', title = '' } = parent.children[at] ?? {};
    const args = { id, title, before: written(known[at] ?? 0), value: written(changed?.[at] ?? 0) };
    const make = isHere(at) ? preferred : other;
    return changed ? [make('put-difference', { args, edits: edits(sum, changed) })] : [];
  });
}

function allAtOnce(sum: Sum): Fix[] {
  const { parent, target } = sum;
  const weights = parent.children.map(child => weightOf(sum, child));
  const known = weights.filter(weight => weight !== undefined);
  const toScale = known.length === weights.length ? scaled(known, target) : undefined;
  const equal = equalShares(weights.length, target);
  const args = { id: parent.id, expected: target.expected };
  return [
    ...(toScale ? [other('scale', { args, edits: edits(sum, toScale) })] : []),
    ...(equal ? [other('equal-shares', { args: { ...args, value: parts(equal) }, edits: edits(sum, equal) })] : []),
  ];
}

/** Weights as a sum of equal ones, `33.34 + 2 × 33.33`. */
function parts(weights: readonly number[]): string {
  const counts = new Map<string, number>();
  for (const weight of weights) counts.set(written(weight), (counts.get(written(weight)) ?? 0) + 1);
  return [...counts].map(([weight, count]) => (count === 1 ? weight : `${count} × ${weight}`)).join(' + ');
}

/** The parent's own points become the sum of its children's. */
function parentsOwn(sum: Sum): Fix[] {
  const { referential, parent, key, target } = sum;
  const source = referential.sources.get(parent.id);
  const value = source && fieldOf(source.declaration.entry, 'points')?.value;
  if (key !== 'points' || target.isExact || value?.kind !== 'scalar' || source === undefined) return [];
  const total = written(
    parent.children.reduce((all, child) => all + (referential.points.get(child.id)?.points ?? 0), 0),
  );
  if (referential.dialect === '2021' && parent.level >= referential.measureLevel) return [];
  return [other('set-sum', { args: { value: total }, edits: [replacing(source.file, value.span, total)] })];
}

function edits({ referential, parent, key }: Sum, weights: readonly number[]): Edit[] {
  return parent.children.flatMap(({ id }, at) => {
    const source = referential.sources.get(id);
    const weight = weights[at];
    if (source === undefined || weight === undefined) return [];
    const value = fieldOf(source.declaration.entry, key)?.value;
    const text = written(weight);
    if (value === undefined) return insertingKey(source.file, source.declaration.entry, key, text) ?? [];
    return value.kind !== 'scalar' || Number(value.text) === weight ? [] : [replacing(source.file, value.span, text)];
  });
}
