import type { Problem } from '../model/problem.ts';
import type { Dialect, Platform } from '../model/referential.ts';
import type { Profile } from '../model/scenario.ts';
import type { WrittenWeight } from '../model/source.ts';
import type { Category } from '../model/words.ts';
import type { Outcome, Role } from '../reasoning/outcomes/outcome.ts';

/** What is otherwise in the subject of a change. */
export type Changed =
  /** It was not there. Of an action or a référentiel, `actions` counts those that came with it, itself included; 1 for others. */
  | { readonly kind: 'added'; readonly actions: number }
  | { readonly kind: 'removed'; readonly actions: number }
  /**
   * An action with another id; what stands below it went along. `by` tells how it is known to be the same. `from` is qualified where
   * that is an id of another référentiel.
   */
  | { readonly kind: 'moved'; readonly from: string; readonly by: 'trail' | 'content' }
  /** An action goes on as several, one of which may have its id. The subject is as it was. */
  | { readonly kind: 'split'; readonly into: readonly string[] }
  /** Several actions go on as one, one of which may have its id. The subject is what they became. */
  | { readonly kind: 'merged'; readonly from: readonly string[] }
  | { readonly kind: 'retitled'; readonly before: string; readonly after: string }
  /** What the block says of the weight; what it comes to is the `points` of the change. */
  | { readonly kind: 'reweighted'; readonly before: WrittenWeight; readonly after: WrittenWeight }
  | { readonly kind: 'recategorised'; readonly before: Category | undefined; readonly after: Category | undefined }
  /** The référentiel follows the rules of another platform, or writes its points otherwise. */
  | { readonly kind: 'converted'; readonly before: Written; readonly after: Written; readonly keys: ConvertedKeys }
  /** The référentiel has another name. */
  | { readonly kind: 'renamed'; readonly before: string | undefined; readonly after: string | undefined }
  /** The shares realised, 0–1, from which a référentiel gives its second, third … star. */
  | { readonly kind: 'stars'; readonly before: readonly number[]; readonly after: readonly number[] }
  /** The text of a section; `section` is its title, undefined for what stands above all sections. */
  | { readonly kind: 'text'; readonly section: string | undefined; readonly words: WordCount }
  /** Another value of a key of the block, or none; the items of a list are told one after the other. */
  | { readonly kind: 'key'; readonly key: string; readonly before: Values; readonly after: Values }
  /** A citation, in prose or a key, that is there, is gone, leads nowhere any more, or leads somewhere again. `to` is qualified where it means another référentiel. */
  | { readonly kind: 'citation-gained' | 'citation-lost' | 'citation-broken' | 'citation-mended'; readonly to: string }
  | { readonly kind: 'formula-added'; readonly role: FormulaRole; readonly after: string; readonly outcomes: Outcomes }
  | {
      readonly kind: 'formula-removed';
      readonly role: FormulaRole;
      readonly before: string;
      readonly outcomes: Outcomes;
    }
  | {
      readonly kind: 'formula-changed';
      readonly role: FormulaRole;
      readonly before: string;
      readonly after: string;
      readonly outcomes: Outcomes;
    }
  | Reordered
  | { readonly kind: 'problem-gained' | 'problem-mended'; readonly problem: NamedProblem };

/**
 * A rule applies after others now that it applied before, or the reverse, and scores may be others for that. `than` are the actions
 * of those others, qualified where they are of another référentiel.
 */
export interface Reordered {
  readonly kind: 'reordered';
  readonly role: 'score';
  readonly now: 'earlier' | 'later';
  readonly than: readonly string[];
}

/** The values of a key as they are written; empty where it is absent. */
export type Values = readonly string[];

/** How a référentiel writes its points, and whose rules hold. */
export interface Written {
  readonly dialect: Dialect;
  readonly platform: Platform;
  readonly measureLevel: number;
}

/** The keys that one of two platforms alone has, and that came or went with it wherever they stood; each once, in the order of letters. */
export interface ConvertedKeys {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** How many words came and went, of a text that is compared word by word. */
export interface WordCount {
  readonly added: number;
  readonly removed: number;
  /** What came and went among all words of both versions, 0–1; 1 where nothing was kept. */
  readonly share: number;
}

/** What a formula decides on; `indicative`: the score suggested by indicators, `computed`: the value of an indicator, `objective`: what is aimed at on a date. */
export type FormulaRole = Role | 'indicative' | 'computed';

/** The outcomes of a formula before and after, compared over all collectivités that either tells apart. No formula has the outcome *nothing*. */
export type Outcomes =
  /** `cases` collectivités were looked at, one for all that neither formula tells apart. */
  | { readonly kind: 'same'; readonly cases: number }
  /** Each pair of outcomes that differ, once. `isWhole` is false where there are more collectivités than were looked at. */
  | {
      readonly kind: 'differ';
      readonly differences: readonly OutcomeDifference[];
      readonly cases: number;
      readonly isWhole: boolean;
    }
  /**
   * Of formulas of indicators, whose figures have no end: of some that were `tried`, so many differ; the first of each pair of figures
   * before and after.
   */
  | {
      readonly kind: 'tried';
      readonly tried: number;
      readonly differing: number;
      readonly differences: readonly FigureDifference[];
    }
  /** Nobody can tell, and why. */
  | { readonly kind: 'untold'; readonly why: UntoldOutcomes };

export interface OutcomeDifference {
  readonly before: Outcome;
  readonly after: Outcome;
  /** One of the collectivités for which it is so, as a scenario tells it: what decides nothing is absent. */
  readonly witness: Profile;
  /** How many of the cases it is so for. */
  readonly cases: number;
}

export interface FigureDifference {
  /** Null where there is no formula, or it gives no figure. */
  readonly before: number | null;
  readonly after: number | null;
  /** What was tried for what they read, as it is written: `val(cae_1.a)`, `cible(cae_1.a)`. */
  readonly figures: Readonly<Record<string, number>>;
  readonly witness: Profile;
}

/** Why outcomes are not compared: a side cannot be read, a question is not there, a formula asks for what has no end, or there are too many collectivités. */
export type UntoldOutcomes = 'unreadable' | 'unknown-question' | 'no-end' | 'too-many';

/** A problem without its place: what front ends make a sentence of (`sayProblem`). */
export type NamedProblem = Omit<Problem, 'span' | 'related'>;
