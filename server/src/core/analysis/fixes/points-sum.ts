import { writtenNumber } from '../../model/decimals.ts';
import { fieldOf } from '../../parse/fields.ts';
import type { Fix, Fixer } from '../fix.ts';
import { type ChildWeights, filledUp, weighing, weightOf } from './child-weights.ts';
import { other, preferred, replacing } from './make.ts';
import { actionOf } from './places.ts';
import { equalShares, scaled, withDifferenceAt } from './shares.ts';
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
  const sum: ChildWeights = {
    referential,
    parent: action,
    key: isPercent && referential.dialect !== '2021' ? 'pourcentage' : 'points',
    target: { expected, isExact: isPercent && referential.dialect !== '2021' },
  };
  return soundOnly([...remainder(sum), ...putDifference(sum, context.at), ...allAtOnce(sum), ...parentsOwn(sum)]);
};

/** What the written weights leave, shared equally among the children without one. */
function remainder(sum: ChildWeights): Fix[] {
  const filled = filledUp(sum);
  return filled
    ? [preferred('fill-remainder', { args: { amount: filled.amount }, edits: weighing(sum, filled.weights) })]
    : [];
}

/** Puts the difference on one of the weights; the one at which the author stands comes first. */
export function putDifference(sum: ChildWeights, here: string | undefined): Fix[] {
  const { parent, target } = sum;
  const weights = parent.children.map(child => weightOf(sum, child));
  if (weights.some(weight => weight === undefined)) return [];
  const known = weights.map(weight => weight ?? 0);
  const isHere = (at: number) => here !== undefined && parent.children[at]?.id === here;
  const places = [...parent.children.keys()].sort((a, b) => Number(isHere(b)) - Number(isHere(a)));
  return places.slice(0, MOST_PLACES).flatMap(at => {
    const changed = withDifferenceAt(known, at, target);
    const { id = '', title = '' } = parent.children[at] ?? {};
    const args = { id, title, before: known[at] ?? 0, value: changed?.[at] ?? 0 };
    const make = isHere(at) ? preferred : other;
    return changed ? [make('put-difference', { args, edits: weighing(sum, changed) })] : [];
  });
}

function allAtOnce(sum: ChildWeights): Fix[] {
  const { parent, target } = sum;
  const weights = parent.children.map(child => weightOf(sum, child));
  const known = weights.filter(weight => weight !== undefined);
  const toScale = known.length === weights.length ? scaled(known, target) : undefined;
  const equal = equalShares(weights.length, target);
  const args = { id: parent.id, title: parent.title, expected: target.expected };
  return [
    ...(toScale ? [other('scale', { args, edits: weighing(sum, toScale) })] : []),
    ...(equal
      ? [other('equal-shares', { args: { ...args, values: equal.map(writtenNumber) }, edits: weighing(sum, equal) })]
      : []),
  ];
}

/** The parent's own points become the sum of its children's. */
function parentsOwn(sum: ChildWeights): Fix[] {
  const { referential, parent, key, target } = sum;
  const source = referential.sources.get(parent.id);
  const value = source && fieldOf(source.declaration.entry, 'points')?.value;
  if (key !== 'points' || target.isExact || value?.kind !== 'scalar' || source === undefined) return [];
  const total = parent.children.reduce((all, child) => all + (referential.points.get(child.id)?.points ?? 0), 0);
  if (referential.dialect === '2021' && parent.level >= referential.measureLevel) return [];
  return [
    other('set-sum', { args: { value: total }, edits: [replacing(source.file, value.span, writtenNumber(total))] }),
  ];
}
