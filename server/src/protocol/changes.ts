/**
 * What the client asks of the server about what has changed in référentiels since another version of them. Points are absolute
 * and not rounded; shares are 0–1.
 */
import type { ActionKind, WireLocation } from './language.ts';
import type { Baseline } from './simulation.ts';
import type { AroundKind } from './tree.ts';

/** The version that the texts as they are now are compared with: a commit that the client has told of, or a folder of the disk. */
export type ChangesSince =
  | Extract<Baseline, { readonly kind: 'committed' }>
  /** `referential` is the key of the one that is compared with what stands in the folder. */
  | { readonly kind: 'folder'; readonly uri: string; readonly referential: string };

/**
 * The changes since a version, and what they do to a scenario. Where the version cannot be looked at, why. In turns, and to be
 * called off.
 */
export const changesRequest = 'referentiel/changes';
export interface ChangesParams {
  readonly since: ChangesSince;
  /** The URI of the scenario whose scores are told on both sides; null for none. */
  readonly scenario: string | null;
  /** True where a folder is to be read anew. */
  readonly anew: boolean;
}
export type ChangesAnswer =
  | {
      readonly kind: 'changes';
      /** Of the texts that were compared: what `didUpdate` tells later makes the answer out of date. */
      readonly revision: number;
      /** In the order of the référentiels, of the ids below them, then of the text; what belongs to no measure comes last. */
      readonly measures: readonly ChangedMeasure[];
      /** What the scenario calls itself; null where it does not, and without one. */
      readonly scenarioTitle: string | null;
      /** One a référentiel that the scenario scores on either side. */
      readonly impacts: readonly WireImpact[];
      /** The files that cannot be read whole, by their names: what they say is compared as far as it can be read. */
      readonly unreadable: readonly string[];
    }
  /** Nobody has told of the commit. */
  | { readonly kind: 'untold' }
  /** In the reader's words. */
  | { readonly kind: 'refused'; readonly message: string };

/** The changes of a measure and what is below it, of an action above the measures, or of what belongs to none. */
export interface ChangedMeasure {
  /** Unique, and the same from one answer to the next. */
  readonly key: string;
  /** The key of the référentiel; null where that is gone, and for what belongs to none. */
  readonly referential: string | null;
  /** How the référentiel is called; empty for what belongs to none. */
  readonly referentialLabel: string;
  /** The action; null for what belongs to no action. */
  readonly action: { readonly id: string; readonly title: string; readonly kind: ActionKind } | null;
  readonly changes: readonly WireChange[];
}

export const WIRE_SEVERITIES = ['breaks-scores', 'changes-scores', 'changes-text'] as const;
export type WireSeverity = (typeof WIRE_SEVERITIES)[number];

export interface WireChange {
  /** 12 hexadecimal digits, the same as long as the change is. */
  readonly fingerprint: string;
  readonly severity: WireSeverity;
  /** What it is about. */
  readonly subject: {
    readonly kind: 'action' | 'referential' | 'choice' | 'file' | AroundKind;
    readonly id: string;
    readonly title: string;
  };
  /** What changed, in the reader's words: one line. */
  readonly text: string;
  /** Why it has its severity, and what else there is to tell, in the reader's words: a line each. */
  readonly details: readonly string[];
  /** True where what it is about was not there, or is not there any more. */
  readonly presence: 'added' | 'removed' | 'both';
  /** Of an action: each null where nothing tells. Null for all else. */
  readonly points: { readonly before: number | null; readonly after: number | null } | null;
  /** Of a citation in a text that came or went, what is cited: its id, qualified in another référentiel. Null for all else. */
  readonly citation: WireCitationChange | null;
  /** Its place then, as if the files still stood there; null where it was not there. */
  readonly before: WireLocation | null;
  /** Its place now; null where it is gone. */
  readonly after: WireLocation | null;
  readonly review: WireReview;
}

export const CITATION_CHANGES = ['gained', 'lost'] as const;
export interface WireCitationChange {
  readonly kind: (typeof CITATION_CHANGES)[number];
  readonly to: string;
}

/** What reviewers made of a change: `suspect` where something that it cites changed since, `lapsed` where its own content did. */
export interface WireReview {
  readonly state: 'open' | 'approved' | 'suspect' | 'lapsed';
  /** Who approved it and when, and why that counts no more where it does not, in the reader's words; empty for an open one. */
  readonly told: string;
}

/** What the version of then and that of now make of a scenario. */
export interface WireImpact {
  /** As the scenario calls the référentiel. */
  readonly name: string;
  readonly before: WireStanding | null;
  readonly after: WireStanding | null;
  /** The measures that explain the change most, the most first. */
  readonly measures: readonly ExplainingMeasure[];
}

export interface WireStanding {
  readonly done: number;
  readonly potential: number;
  /** Null where there is nothing to reach. */
  readonly share: number | null;
  /** 1–5; 0 where the platform of 2026 gives none. */
  readonly stars: number;
}

export interface ExplainingMeasure {
  readonly id: string;
  readonly title: string;
  /** Points done, after minus before. */
  readonly done: number;
  /** Null where no file declares it now. */
  readonly location: WireLocation | null;
}
