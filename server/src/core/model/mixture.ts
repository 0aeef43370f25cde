/** Kinds of collectivités, and how often each occurs: what a population is drawn from. */
export interface Mixture {
  /** Undefined where it has none. */
  readonly title: string | undefined;
  /** At least one. */
  readonly levels: readonly MaturityLevel[];
  /** At least one, of which one has a part above 0. */
  readonly profiles: readonly MixedProfile[];
}

/** What may be said of an action; `detaille` is three shares, `non_renseigne` that nothing is said. */
export const DRAWN_STATUSES = ['fait', 'programme', 'pas_fait', 'detaille', 'non_concerne', 'non_renseigne'] as const;
export type DrawnStatus = (typeof DRAWN_STATUSES)[number];

/** How far collectivités are. */
export interface MaturityLevel {
  readonly name: string;
  /** How often each status is given, against the others: from 0, in whatever unit. */
  readonly statuses: Readonly<Record<DrawnStatus, number>>;
}

/** One kind of collectivités. */
export interface MixedProfile {
  /** Undefined where it has none. */
  readonly name: string | undefined;
  /** How often it occurs, against the others: from 0, in whatever unit. */
  readonly part: number;
  /** By property. */
  readonly identity: ReadonlyMap<string, Drawn>;
  /** By question; those that are not here are answered by any of their answers, each as often. */
  readonly answers: ReadonlyMap<string, Drawn>;
  /** How often each level occurs, by its name. */
  readonly maturity: ReadonlyMap<string, number>;
  /** The share of the questions asked that are left without an answer, 0–1. */
  readonly unanswered: number;
}

/** A value that is drawn: one of some, each as often as its weight says; or a number of a range, its ends included. */
export type Drawn =
  | { readonly kind: 'one-of'; readonly weights: readonly (readonly [value: string, weight: number])[] }
  | { readonly kind: 'range'; readonly from: number; readonly to: number };

/** One of some values, each as often as its weight says. */
export function oneOf(weights: readonly (readonly [value: string, weight: number])[]): Drawn {
  return { kind: 'one-of', weights };
}
