import type { Platform } from '../model/referential.ts';
import { rounded, shareDone } from '../model/score.ts';
import { BINARY_ERROR } from './binary-error.ts';
import { reckoningAt } from './forest.ts';
import { type Scores, scoreAt } from './score.ts';
import { STAR_THRESHOLDS, starsFor } from './stars.ts';

/** What is done of a whole référentiel, and the stars for it. */
export interface Standing {
  readonly done: number;
  readonly potential: number;
  /** 0–1; undefined where there is nothing to reach. */
  readonly share: number | undefined;
  /** 1–5; the platform of 2026 gives none below 0 or without a number. */
  readonly stars: number;
}

/** The standing of the référentiel of a root; the platform of 2026 takes rounded figures for the stars (scoring, step 7). */
export function standingOf(scores: Scores, root: number, thresholds = STAR_THRESHOLDS): Standing {
  const score = scoreAt(scores, root);
  const { done, potential } = score;
  const share = shareDone(score);
  const { platform } = reckoningAt(scores.personalised.forest, root);
  if (platform === '2023') return { done, potential, share, stars: starsFor(share ?? 0, thresholds) };
  const reached = shareDone({ ...score, done: rounded(done), potential: rounded(potential) });
  const stars = reached !== undefined && reached >= 0 ? starsFor(reached, thresholds) : 0;
  return { done, potential, share, stars };
}

/** True where a share (0–1) of the référentiel of a root is realised, as stars are given for it. */
export function isReached(scores: Scores, root: number, share: number): boolean {
  return standingOf(scores, root, [share]).stars > 1;
}

/** The points done that the référentiel of a root is away from a share (0–1); 0 where that is realised. */
export function missingFor(scores: Scores, root: number, share: number): number {
  if (isReached(scores, root, share)) return 0;
  const { done, potential } = scoreAt(scores, root);
  return Math.max(0, pointsFor(share, potential, reckoningAt(scores.personalised.forest, root).platform) - done);
}

/** The points done from which a share (0–1) of a potential is realised, as stars are given for it: rounded ones in 2026. */
export function pointsFor(share: number, potential: number, platform: Platform): number {
  if (platform === '2023') return (share - BINARY_ERROR) * potential;
  const thousandths = Math.ceil((share - BINARY_ERROR) * rounded(potential) * 1000);
  // Halves are rounded up.
  return (thousandths - 0.5) / 1000;
}
