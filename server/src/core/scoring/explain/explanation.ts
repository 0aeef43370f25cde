import type { Mark } from '../../evaluation/decision.ts';
import type { Reading } from '../../evaluation/formula/evaluate.ts';
import type { RuleKind } from '../../model/personalisation.ts';
import type { Place } from '../../model/problem.ts';
import type { Action, PointsOrigin } from '../../model/referential.ts';
import type { Score, Status } from '../../model/score.ts';
import type { ReferentialTree } from '../forest.ts';
import type { Fraction } from './written-fraction.ts';

/** How the score of one action comes about, as data: the front ends put it into words. */
export interface Explanation {
  readonly referential: ReferentialTree;
  readonly action: Action;
  readonly score: Score;
  /** What leads to the potential, in order: the last step's `points` are the potential. */
  readonly potential: readonly PotentialStep[];
  /** The rules on it, and on what stands above it, that change nothing now: an answer may make them. */
  readonly idle: readonly RuleUse[];
  /** Its points before the rules on the score. */
  readonly uncapped: Score;
  /** What decides on the points done, planned and not done. */
  readonly points: PointsSource;
  /** What its points add up from, before the rules on the score; empty where a status or nothing decides on them. */
  readonly children: readonly ChildScore[];
  /** The action above whose status counts instead of its own, or of none. */
  readonly overriddenBy: { readonly action: Action; readonly status: Status } | undefined;
  /** The rules on the score that changed its points, in order. */
  readonly cappings: readonly CappingStep[];
}

/** A child that counts in the points of its parent. */
export interface ChildScore {
  readonly action: Action;
  readonly score: Score;
}

/** A step towards the potential; `points` is the figure after it. */
export type PotentialStep =
  /** The référentiel's own points, and the share of the parent (0–100). */
  | {
      readonly kind: 'weight';
      readonly points: number;
      readonly percent: number | undefined;
      readonly origin: PointsOrigin;
      /** The référentiel's own points of the parent; undefined for the whole. */
      readonly parentPoints: number | undefined;
    }
  /** A rule multiplied them, on this action or on one above it. */
  | {
      readonly kind: 'factor';
      readonly points: number;
      readonly factor: number;
      readonly fraction: Fraction | undefined;
      readonly rule: RuleUse;
    }
  /** A rule deactivates the action, or one above it. */
  | { readonly kind: 'deactivated'; readonly points: 0; readonly rule: RuleUse }
  /** Not concerned: by its own status, by that of an action above, or because no child is concerned. */
  | { readonly kind: 'not-concerned'; readonly points: 0; readonly by: 'status' | 'children' | Action }
  /** None of its children is concerned, but its status keeps it so. */
  | { readonly kind: 'kept-by-status'; readonly points: number }
  /** The sum over the children, which is another figure, because of those that are worth something else. */
  | { readonly kind: 'children'; readonly points: number; readonly changed: readonly Changed[] }
  /** A share of what siblings that are not concerned are worth. */
  | {
      readonly kind: 'received';
      readonly points: number;
      readonly received: number;
      readonly from: readonly Giver[];
      readonly receivers: number;
    }
  /** Siblings that are not concerned, whose points nobody receives: nothing is shared out in TE. */
  | { readonly kind: 'not-shared'; readonly points: number; readonly from: readonly Giver[] }
  /** In proportion with the parent, whose potential (`to`) is not what it is worth (`from`). */
  | {
      readonly kind: 'scaled';
      readonly points: number;
      readonly parent: Action;
      readonly from: number;
      readonly to: number;
    }
  /** Counted anew after a rule on the score: personalised points count for what has rules of its own. */
  | { readonly kind: 'recounted'; readonly points: number };

/** A child that is worth other points than the référentiel gives it; 0 where it is not concerned. */
export interface Changed {
  readonly action: Action;
  readonly from: number;
  readonly to: number;
  /** The rule that changes it; undefined where none on it does. */
  readonly rule: RuleUse | undefined;
}

/** A sibling that is not concerned, and what it is worth: shared equally among the receivers. */
export interface Giver {
  readonly action: Action;
  readonly points: number;
  /** The rule that deactivates it; undefined where a status takes it out. */
  readonly rule: RuleUse | undefined;
}

export type PointsSource =
  | { readonly kind: 'status'; readonly status: Status }
  /** `said`: its status says that it is not filled in, which counts on the platform of 2026. */
  | { readonly kind: 'children'; readonly said: boolean }
  | { readonly kind: 'not-filled'; readonly said: boolean }
  | { readonly kind: 'not-concerned' };

/** A rule on the score: the share realised (0–1) of its own action before and after it. */
export interface CappingStep {
  readonly rule: RuleUse;
  readonly before: number;
  readonly after: number;
  /** What the platform of 2026 multiplies the points done by, and them alone; undefined on that of 2023. */
  readonly factor: number | undefined;
}

/** A rule as it was applied: where it stands, on which action, and what it looked at. */
export interface RuleUse {
  readonly kind: RuleKind;
  readonly action: Action;
  readonly place: Place;
  /** The formula as it is written. */
  readonly text: string;
  /** What decided in it; places count from the beginning of the formula. */
  readonly marks: readonly Mark[];
  /** All the questions that it may ask. */
  readonly questions: readonly string[];
  /** In the order of the evaluation, each once. */
  readonly readings: readonly Reading[];
}
