import type { Score, Status } from '../../model/score.ts';
import type { ReferentialTree } from '../forest.ts';
import type { Carried } from './carried.ts';

/** What becomes of a scenario in the référentiel that continues others: what a collectivité would hold there. */
export interface Switched {
  /** The référentiels that were left, as they stood, and the one that continues them, with what it took over. */
  readonly before: readonly Whole[];
  readonly after: Whole;
  /** In the order of the tree: every sub-action and task that continues something. */
  readonly statuses: readonly SwitchedStatus[];
  /**
   * The qualified ids of what was said of the référentiels that were left and leads nowhere: neither the action nor one above
   * it is continued, in the order of the scenario.
   */
  readonly lost: readonly string[];
  /** What the scenario said already of the référentiel that continues the others: it starts empty there. */
  readonly dropped: readonly string[];
}

/** A référentiel under the name by which a person calls it. */
export interface NamedTree {
  readonly name: string;
  readonly tree: ReferentialTree;
}

/** The score of a whole référentiel, and of its axes. */
export interface Whole {
  readonly name: string;
  readonly score: Score;
  readonly axes: readonly { readonly id: string; readonly title: string; readonly score: Score }[];
}

/** A status as it is written, and where it comes from. */
export interface SwitchedStatus {
  /** Qualified. */
  readonly id: string;
  readonly node: number;
  readonly title: string;
  readonly status: Status;
  readonly potential: number;
  readonly carried: Carried;
  /** The share, 0–1, that becomes not done only because it was not filled in. */
  readonly notFilled: number;
  readonly origins: readonly SwitchedOrigin[];
}

/** What is continued; the figures are those of before, rounded to three decimals, shares 0–1. */
export interface SwitchedOrigin {
  /** Qualified. */
  readonly id: string;
  readonly weight: number;
  /** Why it counts for nothing; undefined where it counts. */
  readonly ignored: 'not-left' | 'unknown' | 'not-concerned' | undefined;
  /** The référentiel's points; 0 for what is not there. */
  readonly points: number;
  readonly done: number;
  readonly planned: number;
  readonly notDone: number;
}
