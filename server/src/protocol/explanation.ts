/** What the language client asks of the language server about how a score comes about. Points are absolute and not rounded; shares are 0–1. */
import type { WireProperty } from './collectivity.ts';
import type { WireLocation } from './language.ts';
import type { Scope, WireScore } from './simulation.ts';

/** How the score of an action comes about. Null when there is no such action. */
export const explainRequest = 'referentiel/explain';
export interface ExplainParams {
  readonly scenario: string;
  /** What the view shows, which decides how its rows round their points: the sentences have the same figures. */
  readonly shown: Scope;
  /** An action of the same référentiel. */
  readonly id: string;
}
export interface WireExplanation {
  readonly id: string;
  readonly title: string;
  /** What it comes to. */
  readonly score: WireScore;
  /** What leads to the potential first, then what is done of it. */
  readonly steps: readonly WireStep[];
}

/** A step in the reader's language, and what its mechanism makes of the points; these are absolute and not rounded. */
export type WireStep = WireMechanism & {
  readonly text: string;
  /** Where what it says is written; null where no single place is. */
  readonly location: WireLocation | null;
};

export type WireMechanism =
  /** A part of the parent's points; `parent` is null for the whole. */
  | { readonly mechanism: 'share'; readonly after: number; readonly parent: number | null }
  /** A rule multiplies them. */
  | { readonly mechanism: 'reduction'; readonly before: number; readonly after: number; readonly rule: WireRule }
  | { readonly mechanism: 'deactivation'; readonly before: number; readonly rule: WireRule }
  /** A status takes them away, or keeps them. */
  | { readonly mechanism: 'status'; readonly before: number; readonly after: number }
  /** The sum of its children, some of which are worth something else than the référentiel says. */
  | {
      readonly mechanism: 'sum';
      readonly before: number;
      readonly after: number;
      readonly changed: readonly WireChange[];
    }
  /** Siblings that are not concerned share theirs out. */
  | {
      readonly mechanism: 'redistribution';
      readonly before: number;
      readonly after: number;
      /** What each gives, to all that receive some. */
      readonly from: readonly { readonly id: string; readonly points: number }[];
      readonly receivers: number;
    }
  /** It follows its parent, in proportion. */
  | {
      readonly mechanism: 'proportion';
      readonly before: number;
      readonly after: number;
      readonly parent: WireChange;
    }
  /** A rule on the score has its potential counted anew. */
  | { readonly mechanism: 'recount'; readonly before: number; readonly after: number }
  /** A rule changes nothing now. */
  | { readonly mechanism: 'idle'; readonly rule: WireRule }
  /** What is done, planned … of it, by a status or because nothing is said. */
  | { readonly mechanism: 'points'; readonly score: WireScore }
  /** The same as its children add up to. */
  | {
      readonly mechanism: 'roll-up';
      readonly score: WireScore;
      readonly children: readonly { readonly id: string; readonly title: string; readonly score: WireScore }[];
    }
  /** A rule sets the share achieved by an action (0–1). */
  | { readonly mechanism: 'capping'; readonly before: number; readonly after: number; readonly rule: WireRule }
  /** Indicators suggest a share, which may be below 0 and above 1, by a formula. */
  | { readonly mechanism: 'suggestion'; readonly share: number; readonly rule: WireRule }
  /** Words alone. */
  | { readonly mechanism: 'note' };

/** An action whose points become others. */
export interface WireChange {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** A rule as it is written, and the questions that it may ask. */
export interface WireRule {
  /** Its text in pieces: `turn` tells how one turned out that decides, null is for all the others. */
  readonly pieces: readonly WirePiece[];
  /** Each stands at the first step whose rule asks it. */
  readonly questions: readonly WireAsked[];
  /** What the collectivité is in each respect that it looks at: each stands at the first step whose rule does. */
  readonly identity: readonly WireTrait[];
}

/** What the collectivité is in one respect, with what each way to be would give. */
export interface WireTrait extends WireProperty {
  readonly outcomes: readonly WireTraitOutcome[];
}

/** What the action that is explained would be worth, all else being as it is: points, not rounded. */
export interface WireTraitOutcome {
  /** All the values that hold then; none where nothing is said. */
  readonly values: readonly string[];
  readonly done: number;
  readonly potential: number;
}

export interface WirePiece {
  readonly text: string;
  readonly turn: WireTurn | null;
  /** Where a piece that decides is written; null for all the others. */
  readonly location: WireLocation | null;
}

/** A condition that holds, that fails or that nothing is known of; a part that gives the value. */
export type WireTurn = 'holds' | 'fails' | 'unknown' | 'gives';

/** A question with what each answer would give. */
export interface WireAsked {
  readonly id: string;
  readonly text: string;
  readonly type: 'binaire' | 'choix' | 'proportion';
  /** As the scenario writes it; null where it is not answered. */
  readonly answer: string | null;
  /** False where the answer counts for nothing, because the question is not asked. */
  readonly counts: boolean;
  readonly location: WireLocation;
  /** Of a `proportion`, some answers among all. */
  readonly outcomes: readonly WireOutcome[];
}

/** What the action that is explained would be worth with an answer, all else being as it is: points, not rounded. */
export interface WireOutcome {
  /** Null for no answer. */
  readonly answer: string | null;
  /** Of a choice; the answer itself for the others. */
  readonly title: string;
  readonly done: number;
  readonly potential: number;
}
