/** Some sets that hold together all that any of the sets holds. */
export interface Cover {
  /** The places of the sets that were chosen, in their order. None of them can be left out. */
  readonly chosen: readonly number[];
  /** True where it was proved that no fewer will do. */
  readonly isSmallest: boolean;
}

/**
 * The fewest of some sets that hold all that they hold together; of several such covers one that comes early. Proved smallest
 * within `effort` steps of an exact search, else the best that was found: it begins with what a greedy choice gives.
 */
export function smallestCover(sets: readonly ReadonlySet<number>[], effort = EFFORT): Cover {
  const problem = problemOf(sets);
  const greedy = withoutIdle(greedyCover(problem), problem);
  const search: Search = { problem, best: greedy, left: effort };
  narrow(search, [], problem.all);
  const chosen = search.best.map(at => problem.kept[at]?.place ?? 0).sort((a, b) => a - b);
  return { chosen, isSmallest: search.left > 0 };
}

/** Some hundred milliseconds at most. */
const EFFORT = 200_000;

interface Candidate {
  readonly place: number;
  readonly bits: bigint;
}

interface Problem {
  /** The sets that no other one holds whole. */
  readonly kept: readonly Candidate[];
  readonly all: bigint;
}

function problemOf(sets: readonly ReadonlySet<number>[]): Problem {
  const bitOf = new Map([...new Set(sets.flatMap(set => [...set]))].map((item, at) => [item, 1n << BigInt(at)]));
  const candidates = sets.map((set, place) => ({
    place,
    bits: [...set].reduce((bits, item) => bits | (bitOf.get(item) ?? 0n), 0n),
  }));
  const kept: Candidate[] = [];
  // Larger ones first: what one of them holds whole is not needed.
  for (const one of candidates.toSorted((a, b) => countOf(b.bits) - countOf(a.bits) || a.place - b.place)) {
    if (one.bits !== 0n && !kept.some(({ bits }) => (one.bits & ~bits) === 0n)) kept.push(one);
  }
  return { kept, all: kept.reduce((bits, one) => bits | one.bits, 0n) };
}

function greedyCover({ kept, all }: Problem): readonly number[] {
  const chosen: number[] = [];
  for (let open = all; open !== 0n; ) {
    const gains = kept.map(({ bits }) => countOf(bits & open));
    const best = gains.indexOf(Math.max(...gains));
    chosen.push(best);
    open &= ~(kept[best]?.bits ?? 0n);
  }
  return chosen;
}

/** The same without those that the others make up for. */
function withoutIdle(chosen: readonly number[], { kept, all }: Problem): readonly number[] {
  return chosen.reduceRight<readonly number[]>((left, one) => {
    const others = left.filter(at => at !== one);
    return others.reduce((bits, at) => bits | (kept[at]?.bits ?? 0n), 0n) === all ? others : left;
  }, chosen);
}

interface Search {
  readonly problem: Problem;
  best: readonly number[];
  left: number;
}

/** Tries what holds the item that the fewest sets hold: one of them is in any cover. */
function narrow(search: Search, chosen: readonly number[], open: bigint): void {
  if (open === 0n) {
    if (chosen.length < search.best.length) search.best = chosen;
    return;
  }
  if (search.left <= 0 || chosen.length + fewestFor(search.problem, open) >= search.best.length) return;
  search.left--;
  for (const at of holdersOfRarest(search.problem, open)) {
    narrow(search, [...chosen, at], open & ~(search.problem.kept[at]?.bits ?? 0n));
  }
}

/** As many sets are needed in any case. */
function fewestFor({ kept }: Problem, open: bigint): number {
  const most = Math.max(...kept.map(({ bits }) => countOf(bits & open)));
  return most === 0 ? Number.POSITIVE_INFINITY : Math.ceil(countOf(open) / most);
}

function holdersOfRarest({ kept }: Problem, open: bigint): readonly number[] {
  let rarest: readonly number[] | undefined;
  for (let rest = open; rest !== 0n; rest &= rest - 1n) {
    const item = rest & -rest;
    const holders = kept.flatMap(({ bits }, at) => ((bits & item) === 0n ? [] : [at]));
    if (rarest === undefined || holders.length < rarest.length) rarest = holders;
    if (rarest.length <= 1) break;
  }
  return rarest ?? [];
}

function countOf(bits: bigint): number {
  let count = 0;
  for (let rest = bits; rest !== 0n; rest &= rest - 1n) count++;
  return count;
}
