import { DONE, figure, POTENTIAL } from '../scoring/figures.ts';
import type { Scores } from '../scoring/score.ts';
import type { Standing } from '../scoring/standing.ts';
import type { Population } from './member.ts';
import { memberScorer } from './member-scores.ts';
import { type PairedPart, pairedParts } from './paired-parts.ts';
import { explainedBy, NEGLIGIBLE, NOTHING_REACHED, type Reached } from './share-change.ts';
import { standingAt, type Versions } from './versions.ts';

/** What a stretch of a population comes to, by référentiel in the order of the pairs of the versions: arrays of numbers alone. */
export type Tally = readonly ReferentialTally[];

export interface ReferentialTally {
  /** `STANDING_WIDTH` numbers a collectivité. */
  readonly standings: Float64Array;
  /** `PART_WIDTH` numbers an axis or a measure that either version has, in the order of the ids: sums over the stretch. */
  readonly parts: Float64Array;
}

/** Points done, potential and stars before; the same after. */
export const STANDING_WIDTH = 6;
/**
 * What it explains of the changes of the share, and that without its sign; by how much it changes, points done and potential; of
 * how many collectivités.
 */
export const PART_WIDTH = 5;

/** Where a stretch begins, and how many collectivités it has. */
export interface Stretch {
  readonly from: number;
  readonly size: number;
}

/** Collectivités in a stretch: few enough to hear of it soon, enough that handing it over costs nothing. */
const STRETCH = 200;

/** The stretches of a population. Sums are made by stretch, so that they are the same whoever makes them. */
export function stretchesOf(size: number): readonly Stretch[] {
  const count = Math.ceil(size / STRETCH);
  return Array.from({ length: count }, (_, at) => ({
    from: at * STRETCH,
    size: Math.min(STRETCH, size - at * STRETCH),
  }));
}

/** Scores the collectivités of stretches of a population over both versions. */
export function tallier(versions: Versions, population: Population): (stretch: Stretch) => Tally {
  const scored = memberScorer(versions);
  const parts = versions.pairs.map(pair => pairedParts(versions, pair));
  return ({ from, size }) => {
    const tally = parts.map(own => ({
      standings: new Float64Array(size * STANDING_WIDTH),
      parts: new Float64Array(own.length * PART_WIDTH),
    }));
    for (let place = 0; place < size; place++) {
      const { before, after } = scored(population.memberAt(from + place));
      versions.pairs.forEach((pair, at) => {
        const standings = [
          standingAt(versions.before, before, pair.before),
          standingAt(versions.after, after, pair.after),
        ] as const;
        tally[at]?.standings.set(standings.flatMap(numbersOf), place * STANDING_WIDTH);
        addParts(tally[at]?.parts ?? NONE, parts[at] ?? [], before, after, standings);
      });
    }
    return tally;
  };
}

const NONE = new Float64Array(0);

function numbersOf({ done, potential, stars }: Standing): readonly number[] {
  return [done, potential, stars];
}

function addParts(
  sums: Float64Array,
  parts: readonly PairedPart[],
  before: Scores,
  after: Scores,
  [left, right]: readonly [Standing, Standing],
): void {
  const explained = explainedBy(left, right);
  // Who has no share in one of the versions is not counted.
  if (explained === undefined) return;
  parts.forEach((part, place) => {
    const [old, young] = [reachedAt(before, part.before), reachedAt(after, part.after)];
    const [done, potential] = [young.done - old.done, young.potential - old.potential];
    if (Math.abs(done) <= NEGLIGIBLE && Math.abs(potential) <= NEGLIGIBLE) return;
    const at = place * PART_WIDTH;
    const explains = explained(old, young);
    [explains, Math.abs(explains), done, potential, 1].forEach((figure, column) => {
      sums[at + column] = (sums[at + column] ?? 0) + figure;
    });
  });
}

function reachedAt({ figures }: Scores, node: number | undefined): Reached {
  if (node === undefined) return NOTHING_REACHED;
  // What is no number counts as nothing in a sum of the platform.
  return { done: figure(figures, node, DONE) || 0, potential: figure(figures, node, POTENTIAL) || 0 };
}
