import { BINARY_ERROR } from '../binary-error.ts';
/** Something that can be chosen: its points add up with those of others. Both are above 0. */
export interface Item {
  readonly points: number;
  readonly effort: number;
}

/** Orders items by the points that they bring for their effort, the most first. */
export function mostForEffort(a: Item, b: Item): number {
  return b.points / b.effort - a.points / a.effort || b.points - a.points;
}

/** Where a list may begin: what was spent by then, and the points that are missing; none are where these are 0 or less. */
export interface Start {
  readonly effort: number;
  readonly missing: number;
}

/** A list that brings the points missing at its start. */
export interface CheapestList<From extends Start, Chosen extends Item> {
  readonly start: From;
  readonly items: readonly Chosen[];
  readonly effort: number;
  /** True where no list costs less. */
  readonly isProved: boolean;
}

/** How many beginnings of lists are kept beside each other, and looked at in all: this bounds the time, whatever the items. */
const KEPT = 20_000;
const LOOKED_AT = 2_000_000;

/**
 * The cheapest list that brings the points missing at one of some starts: undefined where all items together do not. Items are
 * taken or left one after the other, the most points for the effort first. Of two beginnings the one that costs more and
 * brings less is dropped, and one that cannot cost less than the best list known: what it lacks costs at least what it would
 * if items could be split. What is looked at is counted, so that the same question has the same answer everywhere; where it is
 * too much, the list is the best one found. Yields between two items.
 */
export function* cheapestList<From extends Start, Chosen extends Item>(
  starts: readonly From[],
  offered: readonly Chosen[],
): Generator<void, CheapestList<From, Chosen> | undefined> {
  const items = offered.toSorted(mostForEffort);
  const bounds = boundsOf(items, [...starts, ...items]);
  let best: Beginning<From> | undefined;
  let isProved = true;
  let lookedAt = 0;
  const promising = (beginning: Beginning<From>, from: number): boolean => {
    const { effort, missing } = beginning;
    const end = bounds.endOfGreedy(missing, from);
    if (end === undefined) return false;
    const whole = effort + bounds.spent(from, end);
    if (best === undefined || whole < best.effort - BINARY_ERROR) best = completed(beginning, from, end, whole);
    return effort + bounds.least(missing, from) < best.effort - BINARY_ERROR;
  };
  let beginnings: readonly Beginning<From>[] = undominated(
    starts.map(start => ({ ...start, start, taken: undefined })),
  ).filter(beginning => promising(beginning, 0));
  for (let at = 0; at < items.length && beginnings.length > 0; at++) {
    const item = items[at];
    if (item === undefined) break;
    const taking = beginnings.map(beginning => ({
      ...beginning,
      effort: beginning.effort + item.effort,
      missing: beginning.missing - item.points,
      taken: { at, before: beginning.taken },
    }));
    lookedAt += 2 * beginnings.length;
    beginnings = undominated([...beginnings, ...taking]).filter(beginning => promising(beginning, at + 1));
    if (beginnings.length > KEPT || lookedAt > LOOKED_AT) {
      isProved = false;
      beginnings = lookedAt > LOOKED_AT ? [] : mostPromising(beginnings, at + 1, bounds);
    }
    yield;
  }
  return best && { start: best.start, items: itemsOf(best, items), effort: best.effort, isProved };
}

interface Beginning<From> extends Start {
  readonly start: From;
  readonly taken: Taken | undefined;
}

/** The items of a beginning by their places, the last one first. */
interface Taken {
  readonly at: number;
  readonly before: Taken | undefined;
}

function itemsOf<Chosen>(
  { taken }: { readonly taken: Taken | undefined },
  items: readonly Chosen[],
): readonly Chosen[] {
  const chosen: Chosen[] = [];
  for (let one = taken; one; one = one.before) chosen.push(...items.slice(one.at, one.at + 1));
  return chosen.reverse();
}

function completed<From>(beginning: Beginning<From>, from: number, end: number, effort: number): Beginning<From> {
  let { taken } = beginning;
  for (let at = from; at < end; at++) taken = { at, before: taken };
  return { ...beginning, effort, missing: 0, taken };
}

/** The beginnings of which no other one costs as little and lacks as little, the cheapest first. */
function undominated<From>(beginnings: readonly Beginning<From>[]): Beginning<From>[] {
  let least = Number.POSITIVE_INFINITY;
  return beginnings
    .toSorted((a, b) => a.effort - b.effort || a.missing - b.missing)
    .filter(({ missing }) => {
      if (missing >= least) return false;
      least = missing;
      return true;
    });
}

function mostPromising<From>(
  beginnings: readonly Beginning<From>[],
  from: number,
  { least }: Bounds,
): readonly Beginning<From>[] {
  const cost = ({ effort, missing }: Beginning<From>): number => effort + least(missing, from);
  return beginnings.toSorted((a, b) => cost(a) - cost(b)).slice(0, KEPT / 2);
}

interface Bounds {
  /** What items cost together, from one place to another (excluded). */
  readonly spent: (from: number, end: number) => number;
  /** Where to stop taking every item from a place on, for some points; undefined where they do not bring them. */
  readonly endOfGreedy: (points: number, from: number) => number | undefined;
  /** The least that some points cost from a place on; infinite where the items do not bring them. */
  readonly least: (points: number, from: number) => number;
}

function boundsOf(items: readonly Item[], efforts: readonly { readonly effort: number }[]): Bounds {
  const points = sumsOf(items.map(item => item.points));
  const spending = sumsOf(items.map(({ effort }) => effort));
  const grain = grainOf(efforts.map(({ effort }) => effort));
  const at = (sums: Float64Array, place: number): number => sums[place] ?? 0;
  const spent = (from: number, end: number): number => at(spending, end) - at(spending, from);
  const endOfGreedy = (wanted: number, from: number): number | undefined => {
    if (wanted <= 0) return from;
    const goal = at(points, from) + wanted;
    if (at(points, items.length) < goal) return undefined;
    let [low, high] = [from, items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(points, middle) >= goal) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const least = (wanted: number, from: number): number => {
    const end = endOfGreedy(wanted, from);
    if (end === undefined) return Number.POSITIVE_INFINITY;
    const last = items[end - 1];
    if (end === from || last === undefined) return 0;
    const lacking = wanted - (at(points, end - 1) - at(points, from));
    const split = spent(from, end - 1) + (lacking * last.effort) / last.points;
    // Whole efforts have whole sums.
    return grain === undefined ? split : Math.ceil(split / grain - BINARY_ERROR) * grain;
  };
  return { spent, endOfGreedy, least };
}

function sumsOf(figures: readonly number[]): Float64Array {
  const sums = new Float64Array(figures.length + 1);
  for (const [at, value] of figures.entries()) sums[at + 1] = (sums[at] ?? 0) + value;
  return sums;
}

/** The largest of some round figures of which all efforts are multiples; undefined where there is none. */
function grainOf(efforts: readonly number[]): number | undefined {
  return [1, 0.5, 0.25, 0.1, 0.05, 0.01].find(grain =>
    efforts.every(effort => Math.abs(effort / grain - Math.round(effort / grain)) < BINARY_ERROR),
  );
}
