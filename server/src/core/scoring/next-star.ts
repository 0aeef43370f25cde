import type { Named } from '../index/references.ts';
import { type MarginalGain, marginalGains } from './marginal-gains.ts';
import { nodeOf } from './prepare.ts';
import { type Scores, scorePersonalised } from './score.ts';
import { standingOf } from './standing.ts';
import { STAR_THRESHOLDS } from './stars.ts';
import { statusesByNode } from './statuses-by-node.ts';

/** How far a référentiel is from the label's next star. */
export interface Label {
  readonly done: number;
  readonly potential: number;
  /** 1–5; 0 where the platform of 2026 gives none. */
  readonly stars: number;
  readonly thresholds: readonly number[];
  /** The points done that the next star is away; undefined with all stars, and where there is nothing to reach. */
  readonly toNext: number | undefined;
}

/** The label of a référentiel; `thresholds` are shares 0–1. */
export function labelFor(scores: Scores, referential: Named, thresholds = STAR_THRESHOLDS): Label {
  const root = nodeOf(scores.personalised.prepared, referential, '');
  if (root === undefined) throw new RangeError(`no root of ${referential.folder}`);
  const { done, potential, stars } = standingOf(scores, root, thresholds);
  const next = thresholds[stars - 1];
  const toNext = next === undefined || potential === 0 ? undefined : Math.max(0, next * potential - done);
  return { done, potential, stars, thresholds, toNext };
}

/** The tasks to do for a star. */
export interface WayToStar {
  readonly stars: number;
  readonly missing: number;
  /** False where all that is open together does not reach it. */
  readonly reached: boolean;
  /** The best first. */
  readonly gains: readonly MarginalGain[];
}

/**
 * The shortest list of open tasks of a référentiel that reaches its next star; undefined where there is none to reach. Where
 * gains add up, which is everywhere but around rules on the score, no list is shorter; around those it is tried out that
 * the list does reach it, and that its last tasks are needed.
 */
export function wayToNextStar(
  scores: Scores,
  referential: Named,
  thresholds: readonly number[] = STAR_THRESHOLDS,
): WayToStar | undefined {
  const { stars, toNext } = labelFor(scores, referential, thresholds);
  if (toNext === undefined) return undefined;
  const open = marginalGains(scores).filter(gain => gain.referential.folder === referential.folder);
  const reaches = (count: number): boolean =>
    labelFor(withDone(scores, open.slice(0, count)), referential, thresholds).stars > stars;
  const count = firstThat(open.length, countFor(open, toNext), reaches);
  const reached = count !== undefined;
  return { stars: stars + 1, missing: toNext, reached, gains: open.slice(0, count) };
}

/** How many of the best gains add up to some points. */
function countFor(gains: readonly MarginalGain[], points: number): number {
  let sum = 0;
  const last = gains.findIndex(({ gain }) => {
    sum += gain;
    return sum >= points - 1e-9;
  });
  return last < 0 ? gains.length : last + 1;
}

/** The smallest count around a guess for which something holds, going down or up from it; undefined where none does. */
function firstThat(most: number, guess: number, holds: (count: number) => boolean): number | undefined {
  let count = guess;
  while (count < most && !holds(count)) count++;
  if (!holds(count)) return undefined;
  while (count > 1 && holds(count - 1)) count--;
  return count;
}

function withDone(scores: Scores, gains: readonly MarginalGain[]): Scores {
  const statuses = statusesByNode(scores.statuses);
  for (const { node } of gains) statuses.set(node, 'fait');
  return scorePersonalised(scores.personalised, statuses);
}
