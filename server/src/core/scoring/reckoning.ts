import type { Platform, Referential } from '../model/referential.ts';

/** What the platforms reckon otherwise in the steps of a score, by name (scoring, section 8); all else is one engine. */
export interface Reckoning {
  readonly platform: Platform;
  /** An action that has a status, be it an explicit “not filled in”, is concerned although none of its children is. */
  readonly statusKeepsConcerned: boolean;
  /** All that stands below what is not concerned is not concerned either, its figures and flags included. */
  readonly passesNotConcernedDown: boolean;
  /** What is not concerned leaves its points to its siblings, at the measure level and below. */
  readonly redistributes: boolean;
  /**
   * Children are worth in all what their parent is worth: those of a parent that its own rules, or rules below it, made
   * worth something else than its weight are scaled once more. Else only what a parent received is passed on.
   */
  readonly scalesToPersonalisedPoints: boolean;
  /** A status on an action counts for the tasks below it at any depth, else for its direct children that are leaves. */
  readonly statusCountsEveryLeaf: boolean;
}

const OF_2023: Reckoning = {
  platform: '2023',
  statusKeepsConcerned: false,
  passesNotConcernedDown: false,
  redistributes: true,
  scalesToPersonalisedPoints: true,
  statusCountsEveryLeaf: false,
};

const OF_2026: Reckoning = {
  platform: '2026',
  statusKeepsConcerned: true,
  passesNotConcernedDown: true,
  redistributes: true,
  scalesToPersonalisedPoints: false,
  statusCountsEveryLeaf: true,
};

/** TE shares nothing out: its total shrinks by what is not concerned (scoring, section 5). */
const OF_TE: Reckoning = { ...OF_2026, redistributes: false };

/** How a référentiel is reckoned. */
export function reckoningOf({ platform, isTransition }: Pick<Referential, 'platform' | 'isTransition'>): Reckoning {
  if (platform === '2023') return OF_2023;
  return isTransition ? OF_TE : OF_2026;
}
