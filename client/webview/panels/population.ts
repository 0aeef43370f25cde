/** The population of a collectivité: the values that the rules know imply each other, and one bracket sets them all. Pure. */
import type { WireProperty } from '../../../server/src/protocol/collectivity.ts';

/** A bracket: at least `from` and less than `to` inhabitants; null where it is open. */
export interface Bracket {
  readonly from: number | null;
  readonly to: number | null;
  /** All the values that hold for it: a commune of 3,000 has all five `moins_de_…`. */
  readonly values: readonly string[];
}

const VALUE = /^(moins|plus)_de_(\d+)$/;

/** The brackets that the values of a property make, the smallest first; null where they are not all of that kind. */
export function bracketsOf({ values }: WireProperty): readonly Bracket[] | null {
  const read = values.map(({ value }) => VALUE.exec(value));
  if (read.length === 0 || read.includes(null)) return null;
  const limitsOf = (kind: string): readonly number[] =>
    read.flatMap(match => (match?.[1] === kind ? [Number(match[2])] : [])).toSorted((a, b) => a - b);
  const below = limitsOf('moins');
  const above = limitsOf('plus');
  const smaller = below.map((limit, index): Bracket => {
    const from = below[index - 1] ?? null;
    return { from, to: limit, values: valuesFor(below.slice(index), above, from ?? 0) };
  });
  const larger = above.map((limit, index): Bracket => {
    const to = above[index + 1] ?? null;
    return { from: limit, to, values: valuesFor([], above, limit) };
  });
  return [...smaller, ...larger.filter(({ from }) => (from ?? 0) >= (below.at(-1) ?? 0))];
}

/**
 * The bracket that some values tell, which are no whole bracket of the property: those of 2026 overlap, and a text may leave
 * out what else holds. Null where they do not imply each other.
 */
export function bracketTold({ values }: WireProperty, told: readonly string[]): Bracket | null {
  const own = bracketsOf({ property: '', values: values.filter(({ value }) => told.includes(value)) });
  const all = values.map(({ value }) => value);
  // A larger limit is left out where it is not told: the values are then shown one by one.
  const isImplied = (value: string): boolean => {
    const [, kind, limit] = VALUE.exec(value) ?? [];
    return kind === 'moins' && told.some(one => Number(VALUE.exec(one)?.[2]) < Number(limit));
  };
  const isWhole = all.every(value => told.includes(value) || !isImplied(value));
  return isWhole ? (own?.find(bracket => isSame(bracket.values, told)) ?? null) : null;
}

/** What one value alone tells: `moins_de_5000`; null for what is no such limit. */
export function limitTold(value: string): Pick<Bracket, 'from' | 'to'> | null {
  const [, kind, digits] = VALUE.exec(value) ?? [];
  if (digits === undefined) return null;
  return kind === 'moins' ? { from: null, to: Number(digits) } : { from: Number(digits), to: null };
}

/** True for the same values, in whatever order. */
export function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every(value => b.includes(value));
}

function valuesFor(below: readonly number[], above: readonly number[], from: number): readonly string[] {
  return [
    ...below.map(limit => `moins_de_${limit}`),
    ...above.filter(limit => limit <= from).map(limit => `plus_de_${limit}`),
  ];
}
