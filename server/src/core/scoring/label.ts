import type { Named } from '../index/prefixes.ts';
import { nodeOf } from './prepare.ts';
import type { Scores } from './score.ts';
import { missingFor, standingOf } from './standing.ts';
import { STAR_THRESHOLDS } from './stars.ts';

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
  const root = rootOf(scores, referential);
  const { done, potential, stars } = standingOf(scores, root, thresholds);
  const next = thresholds[stars - 1];
  const toNext = next === undefined || potential === 0 ? undefined : missingFor(scores, root, next);
  return { done, potential, stars, thresholds, toNext };
}

/** The root of a référentiel that is among those scored. @throws RangeError where it is not */
export function rootOf(scores: Scores, referential: Named): number {
  const root = nodeOf(scores.personalised.prepared, referential, '');
  if (root === undefined) throw new RangeError(`no root of ${referential.folder}`);
  return root;
}
