/** What the language client asks of the language server about a collectivité and its answers. Points are absolute and not rounded; shares are 0–1. */
import type { WireLocation } from './language.ts';
import type { Scope } from './simulation.ts';

/** What a scenario says of its collectivité, and what the rules of a scope ask. Null when there is no such action. */
export const collectivityRequest = 'referentiel/collectivity';
export interface CollectivityParams {
  readonly scenario: string;
  readonly shown: Scope;
}
export interface Collectivity {
  readonly identity: readonly WireProperty[];
  /** In the order in which they are read: by theme, those without one last. */
  readonly questions: readonly WireQuestion[];
}
export interface WireProperty {
  readonly property: string;
  readonly values: readonly { readonly value: string; readonly held: boolean }[];
}
export interface WireQuestion {
  readonly id: string;
  readonly text: string;
  /** What it is about, in the reader's language or as a file of the référentiel calls it; null where it has no theme. */
  readonly theme: { readonly id: string; readonly title: string } | null;
  readonly type: 'binaire' | 'choix' | 'proportion';
  /** OUI and NON of a `binaire`; empty for a `proportion`. */
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  /** As the scenario writes it; null where it is not answered. */
  readonly answer: string | null;
  /** False where it is not asked of such a collectivité: of its type, or with its other answers. */
  readonly concerned: boolean;
  /** False where an answer counts for nothing then: on the platform of 2026. */
  readonly counts: boolean;
  readonly location: WireLocation;
  /** The actions of the scope whose rules ask it. */
  readonly actions: readonly WireEffect[];
}
/** What the answer to a question makes of a rule, and thereby of an action. */
export interface WireEffect {
  readonly id: string;
  readonly title: string;
  readonly rule: 'deactivation' | 'reduction' | 'score';
  /**
   * What the answer by itself decides: nothing that would be otherwise without it, that the action is taken out, that its
   * potential is multiplied, that its score changes, or that all stays as it is, which it would not without the answer.
   */
  readonly effect: 'none' | 'deactivated' | 'factor' | 'score' | 'kept';
  /** The factor, or the share realised (0–1) that the score becomes; null otherwise. */
  readonly value: number | null;
  /** The factor where the rule writes it as a fraction: 2/12. */
  readonly fraction: { readonly over: number; readonly under: number } | null;
}

/** What the answers to some questions decide on, in points of the whole référentiel. Null when there is no such action. */
export const stakesRequest = 'referentiel/stakes';
export interface StakesParams {
  readonly scenario: string;
  readonly shown: Scope;
  /** The ids of the questions; those of no question are left out of the answer. */
  readonly questions: readonly string[];
}
export interface WireStake {
  readonly question: string;
  /** The answer that its differences are reckoned from, as the scenario writes it; null where there is none. */
  readonly answer: string | null;
  /** How far the best answer is from the worst: points of the potential, and points done. */
  readonly potential: number;
  readonly done: number;
  /** Of each answer that may be given; of a `proportion`, none, a half, all, and the shares at which a rule turns. */
  readonly options: readonly WireOption[];
}
/** What an answer would change, in points more or less than with the answer of now, all else being as it is. */
export interface WireOption {
  readonly answer: string;
  readonly potential: number;
  readonly done: number;
}
