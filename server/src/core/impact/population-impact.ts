import { type Bar, histogramOf } from './histogram.ts';
import { type PairedPart, type PartKind, pairedParts } from './paired-parts.ts';
import { quantileOf } from './quantiles.ts';
import { NEGLIGIBLE, type Reached } from './share-change.ts';
import { PART_WIDTH, type ReferentialTally, STANDING_WIDTH, type Tally } from './tally.ts';
import { prefixAt, type Versions } from './versions.ts';

/** What two versions make of the scores of a population. Changes are those of shares (points done out of potential), −1 to 1. */
export interface PopulationImpact {
  readonly size: number;
  /** Of the référentiels that both versions have, in the order of the version before. */
  readonly referentials: readonly PopulationShift[];
}

export interface PopulationShift {
  /** The prefix of its ids in the version after. */
  readonly name: string;
  /** The collectivités that have a share in both versions: all else is told of them alone. */
  readonly counted: number;
  readonly winners: number;
  readonly losers: number;
  /** The mean share before and after, 0–1; 0 where none is counted. */
  readonly mean: { readonly before: number; readonly after: number };
  /** Of the changes, by the share of the collectivités (0–1) whose change is smaller; empty where none is counted. */
  readonly quantiles: readonly Quantile[];
  /** Of the changes that are none of 0. */
  readonly histogram: readonly Bar[];
  readonly stars: StarChanges;
  /** The axes that do so, in the same order. */
  readonly axes: readonly PartShift[];
  /** The measures that explain the changes, those that move shares the most first; those that are the same for all are left out. */
  readonly measures: readonly PartShift[];
  /** Who loses the most; undefined where nobody does. Of several, the first. */
  readonly worst: ChangedMember | undefined;
  readonly best: ChangedMember | undefined;
}

export interface Quantile {
  readonly at: number;
  readonly change: number;
}

/** How many collectivités get more stars, or fewer. */
export interface StarChanges {
  readonly gained: number;
  readonly lost: number;
  /** From how many to how many, in that order; those that keep theirs are left out. */
  readonly crossings: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}

export interface PartShift extends Pick<PairedPart, 'id' | 'title'> {
  /** What it explains of the mean change of the share (`explainedBy`), −1 to 1. */
  readonly explains: number;
  /** How far it moves a share on average, up or down, 0–1: what explains nothing of the mean may move many. */
  readonly moves: number;
  /** The mean change of its points, over all that are counted. */
  readonly change: Reached;
  /** How many collectivités it is otherwise for. */
  readonly touched: number;
}

/** A collectivité of a population, by its place from 0. */
export interface ChangedMember {
  readonly place: number;
  readonly before: MemberStanding;
  readonly after: MemberStanding;
  readonly change: number;
}

/** Share 0–1; stars 0–5. */
export interface MemberStanding extends Reached {
  readonly share: number;
  readonly stars: number;
}

/** Puts together what the stretches of a population come to, given in their order. */
export function populationImpact(versions: Versions, size: number, tallies: readonly Tally[]): PopulationImpact {
  return {
    size,
    referentials: versions.pairs.map((pair, at) => {
      const own = tallies.flatMap(tally => tally[at] ?? []);
      return shiftOf(prefixAt(versions.after, pair.after), pairedParts(versions, pair), own);
    }),
  };
}

const TOLD_QUANTILES = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

function shiftOf(name: string, parts: readonly PairedPart[], tallies: readonly ReferentialTally[]): PopulationShift {
  const members = membersOf(tallies);
  const changes = members.map(({ change }) => change).sort((a, b) => a - b);
  const others = changes.filter(change => Math.abs(change) > NEGLIGIBLE);
  const winners = others.filter(change => change > 0).length;
  const ofKind = (kind: PartKind) => partShifts(parts, kind, tallies, members.length);
  const [worst, best] = [extreme(members, -1), extreme(members, 1)];
  return {
    name,
    counted: members.length,
    winners,
    losers: others.length - winners,
    mean: { before: meanOf(members, ({ before }) => before.share), after: meanOf(members, ({ after }) => after.share) },
    quantiles: changes.length === 0 ? [] : TOLD_QUANTILES.map(at => ({ at, change: quantileOf(changes, at) })),
    histogram: histogramOf(others),
    stars: starChanges(members),
    axes: ofKind('axis'),
    measures: ofKind('measure'),
    worst,
    best,
  };
}

/** Those that have a share in both versions. */
function membersOf(tallies: readonly ReferentialTally[]): readonly ChangedMember[] {
  const members: ChangedMember[] = [];
  let place = 0;
  for (const { standings } of tallies) {
    for (let at = 0; at < standings.length; at += STANDING_WIDTH, place++) {
      const [before, after] = [standingFrom(standings, at), standingFrom(standings, at + STANDING_WIDTH / 2)];
      if (before && after) members.push({ place, before, after, change: after.share - before.share });
    }
  }
  return members;
}

function standingFrom(standings: Float64Array, at: number): MemberStanding | undefined {
  const [done = 0, potential = 0, stars = 0] = standings.subarray(at, at + STANDING_WIDTH / 2);
  const share = done / potential;
  return Number.isFinite(share) ? { done, potential, share, stars } : undefined;
}

function extreme(members: readonly ChangedMember[], sign: 1 | -1): ChangedMember | undefined {
  let found: ChangedMember | undefined;
  for (const member of members) {
    if (sign * member.change > Math.max(NEGLIGIBLE, sign * (found?.change ?? 0))) found = member;
  }
  return found;
}

function meanOf(members: readonly ChangedMember[], figure: (member: ChangedMember) => number): number {
  return members.length === 0 ? 0 : members.reduce((sum, member) => sum + figure(member), 0) / members.length;
}

function starChanges(members: readonly ChangedMember[]): StarChanges {
  const counts = new Map<string, { readonly from: number; readonly to: number; count: number }>();
  for (const { before, after } of members) {
    if (before.stars === after.stars) continue;
    const key = `${before.stars} ${after.stars}`;
    const crossing = counts.get(key) ?? { from: before.stars, to: after.stars, count: 0 };
    crossing.count++;
    counts.set(key, crossing);
  }
  const crossings = [...counts.values()].sort((a, b) => a.from - b.from || a.to - b.to);
  const total = (isGain: boolean) =>
    crossings.filter(({ from, to }) => to > from === isGain).reduce((sum, { count }) => sum + count, 0);
  return { gained: total(true), lost: total(false), crossings };
}

function partShifts(
  parts: readonly PairedPart[],
  wanted: PartKind,
  tallies: readonly ReferentialTally[],
  counted: number,
): readonly PartShift[] {
  const shifts = parts.flatMap(({ id, kind, title }, place): readonly PartShift[] => {
    if (kind !== wanted) return [];
    const sum = (column: number) =>
      tallies.reduce((all, own) => all + (own.parts[place * PART_WIDTH + column] ?? 0), 0);
    const mean = (column: number) => (counted === 0 ? 0 : sum(column) / counted);
    const change = { done: mean(2), potential: mean(3) };
    return [{ id, title, explains: mean(0), moves: mean(1), change, touched: sum(4) }];
  });
  return shifts.filter(({ touched }) => touched > 0).sort((a, b) => b.moves - a.moves);
}
