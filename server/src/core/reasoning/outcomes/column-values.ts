import { firstById } from '../../memory/first-by-id.ts';
import type { Platform } from '../../model/referential.ts';
import { isSo } from '../distinct-traits.ts';
import type { Feature, Trait } from '../features.ts';
import type { TraitLook } from '../looks.ts';

/** A value of a column, which may stand for all that the formulas do not tell apart. */
export type ColumnValue =
  /** What it is called: one name, or all that hold together. */
  | { readonly kind: 'named'; readonly names: readonly string[] }
  /** Whatever is none of those that are named. */
  | { readonly kind: 'other' }
  | { readonly kind: 'unanswered' }
  | Range;

/** Numbers between two bounds, of inhabitants or of an answered share (0–1); undefined for no bound. */
export interface Range {
  readonly kind: 'range';
  readonly from: Bound | undefined;
  readonly to: Bound | undefined;
}

export interface Bound {
  readonly at: number;
  readonly isIncluded: boolean;
}

/** What traits of one feature are called by those who look at it. */
export function traitValues(
  feature: Feature,
  traits: readonly Trait[],
  looks: readonly TraitLook[],
  platform: Platform,
): readonly ColumnValue[] {
  switch (feature) {
    case 'population':
      return traits.map(trait => inhabitants(trait, looks));
    case 'localisation':
    case 'dans_aire_urbaine':
      return traits.map(({ told }) => ({ kind: 'named', names: [...(told.get(feature) ?? [])] }));
    case 'type':
      return traits.map(trait => typeValue(trait, looks, platform));
  }
}

function typeValue(trait: Trait, looks: readonly TraitLook[], platform: Platform): ColumnValue {
  const holding = looks.filter(look => isSo(trait, platform, look)).map(({ value }) => String(value));
  if (holding.length === 0) return { kind: 'other' };
  // In 2026 a name means the same in any letters.
  const named = firstById(holding.map(name => ({ id: name.toLowerCase(), name })));
  return { kind: 'named', names: Array.from(named.values(), ({ name }) => name) };
}

/** Between the bounds that are looked at. */
function inhabitants({ identity }: Trait, looks: readonly TraitLook[]): Range {
  const tags = identity.populationTags ?? [];
  const froms: Bound[] = [];
  const tos: Bound[] = [];
  for (const { value } of looks) {
    const [, side, number] = /^(moins|plus)_de_(\d+)$/.exec(String(value)) ?? [];
    if (number === undefined) continue;
    const holds = tags.includes(String(value));
    // Both are strict: what is not fewer is as many or more.
    const bound = { at: Number(number), isIncluded: !holds };
    if ((side === 'moins') === holds) tos.push(bound);
    else froms.push(bound);
  }
  return { kind: 'range', from: tightest(froms, 1), to: tightest(tos, -1) };
}

/** The bound that leaves least: the highest from below (1), the lowest from above (-1). */
function tightest(bounds: readonly Bound[], direction: 1 | -1): Bound | undefined {
  const [first] = [...bounds].sort((a, b) => direction * (b.at - a.at) || Number(a.isIncluded) - Number(b.isIncluded));
  return first;
}

/** The ranges for which answered shares stand: a share at which something may turn for itself, one between two for all there. */
export function sharesBetween(answers: readonly string[]): readonly Range[] {
  const shares = answers.map(Number);
  return shares.map((share, at) => {
    const isTurn = at % 2 === 0;
    const [below, above] = isTurn ? [share, share] : [shares[at - 1], shares[at + 1]];
    const bound = (value: number | undefined) => (value === undefined ? undefined : { at: value, isIncluded: isTurn });
    return { kind: 'range', from: bound(below), to: bound(above) };
  });
}

/** Ranges that go on from each other as one, in ascending order. */
export function joinedRanges(ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const range of [...ranges].sort((a, b) => low(a) - low(b) || high(a) - high(b))) {
    const last = joined.at(-1);
    if (last && goesOn(last, range)) joined[joined.length - 1] = { ...range, from: last.from };
    else joined.push(range);
  }
  return joined;
}

function goesOn({ to }: Range, { from }: Range): boolean {
  return to !== undefined && from !== undefined && to.at === from.at && to.isIncluded !== from.isIncluded;
}

function low({ from }: Range): number {
  return from?.at ?? Number.NEGATIVE_INFINITY;
}

function high({ to }: Range): number {
  return to?.at ?? Number.POSITIVE_INFINITY;
}
