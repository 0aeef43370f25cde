import type { People } from '../../core/impact/people.ts';
import type {
  ChangedMember,
  MemberStanding,
  PartShift,
  PopulationImpact,
  PopulationShift,
} from '../../core/impact/population-impact.ts';
import { rounded } from '../../core/model/score.ts';
import { readScenario } from '../../core/parse/scenario/read-scenario.ts';
import { type ReportedStanding, roundedShare } from './reported-impact.ts';

/** What two versions make of a population, as it is printed: changes are of shares, −1 to 1, rounded to five decimals. */
export interface ReportedPopulation {
  /** The folder or the description that it was drawn from, as it was given; null where nobody described it. */
  readonly source: string | null;
  /** What they were drawn by: the same seed draws the same; null where scenarios make them up. */
  readonly seed: number | null;
  readonly size: number;
  readonly referentials: readonly ReportedShift[];
}

export interface ReportedShift extends Pick<PopulationShift, 'counted' | 'winners' | 'losers' | 'stars' | 'histogram'> {
  readonly referential: string;
  readonly mean: { readonly before: number; readonly after: number; readonly change: number };
  readonly quantiles: readonly { readonly at: number; readonly change: number }[];
  /** The axes and the measures that explain the changes. */
  readonly axes: readonly ReportedPart[];
  readonly measures: readonly ReportedPart[];
  readonly worst: ReportedMember | null;
  readonly best: ReportedMember | null;
}

export interface ReportedPart {
  readonly id: string;
  readonly title: string;
  /** What it explains of the mean change. */
  readonly explains: number;
  /** How far it moves a share on average, up or down. */
  readonly moves: number;
  /** The mean changes of its points. */
  readonly done: number;
  readonly potential: number;
  /** How many collectivités it is otherwise for. */
  readonly touched: number;
}

export interface ReportedMember {
  /** From 1. */
  readonly rank: number;
  readonly title: string;
  readonly before: ReportedStanding;
  readonly after: ReportedStanding;
  readonly change: number;
  /** As a scenario file. */
  readonly scenario: string;
  /** Where it was written; null where it was not. */
  readonly file: string | null;
}

/** The impact on a population; `textAt` tells a collectivité of it as a scenario file, by its place from 0. */
export function reportedPopulation(
  { size, referentials }: PopulationImpact,
  people: People,
  source: string | undefined,
  textAt: (place: number) => string,
): ReportedPopulation {
  return {
    source: source ?? null,
    seed: people.kind === 'drawn' ? people.seed : null,
    size,
    referentials: referentials.map(shift => reportedShift(shift, textAt)),
  };
}

function reportedShift(shift: PopulationShift, textAt: (place: number) => string): ReportedShift {
  const { name, counted, winners, losers, mean, quantiles, histogram, stars, axes, measures, worst, best } = shift;
  return {
    referential: name,
    counted,
    winners,
    losers,
    mean: { before: share(mean.before), after: share(mean.after), change: share(mean.after - mean.before) },
    quantiles: quantiles.map(({ at, change }) => ({ at, change: share(change) })),
    histogram: histogram.map(({ from, to, count }) => ({ from: share(from), to: share(to), count })),
    stars,
    axes: axes.map(reportedPart),
    measures: measures.map(reportedPart),
    worst: worst ? reportedMember(worst, textAt) : null,
    best: best ? reportedMember(best, textAt) : null,
  };
}

function reportedPart({ id, title, explains, moves, change, touched }: PartShift): ReportedPart {
  return {
    id,
    title,
    explains: share(explains),
    moves: share(moves),
    done: rounded(change.done),
    potential: rounded(change.potential),
    touched,
  };
}

function reportedMember(
  { place, before, after, change }: ChangedMember,
  textAt: (place: number) => string,
): ReportedMember {
  const scenario = textAt(place);
  return {
    rank: place + 1,
    title: readScenario('', scenario, true)?.title ?? '',
    before: standing(before),
    after: standing(after),
    change: share(change),
    scenario,
    file: null,
  };
}

function standing({ done, potential, share: reached, stars }: MemberStanding): ReportedStanding {
  return { done: rounded(done), potential: rounded(potential), share: share(reached), stars };
}

function share(value: number): number {
  return roundedShare(value) ?? 0;
}
