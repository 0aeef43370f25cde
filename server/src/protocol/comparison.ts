/**
 * What the client asks of the server about several simulations side by side. Points are absolute and not rounded; shares
 * are 0–1.
 */
import type { ActionKind, WireLocation } from './language.ts';
import type { Baseline, Scope } from './simulation.ts';

/**
 * Scenarios, and one scenario over earlier texts, side by side. Null where the scenario cannot be read, or no side has such
 * an action.
 */
export const comparisonRequest = 'referentiel/comparison';
export interface ComparisonParams {
  /** The scenario of the view: the one that stands over earlier texts. */
  readonly scenario: string;
  readonly shown: Scope;
  /** In the order of the columns. */
  readonly sides: readonly ComparedWith[];
}

/** A baseline of a view, or the scenario over the texts as they are saved: without what is unsaved in editors. */
export type ComparedWith = Baseline | { readonly kind: 'saved' };
export interface WireComparison {
  readonly sides: readonly WireSide[];
  /** The scope and what is below it, down to the measures; below a measure, all of it. Parents first. */
  readonly rows: readonly WireComparedRow[];
  /** What is put in otherwise, in the reader's words. */
  readonly inputs: readonly WireInput[];
}

/** A column: what it is of, and how the whole référentiel stands there. */
export interface WireSide {
  /** What the scenario calls itself. */
  readonly title: string | null;
  /** False where there is no such scenario, or nobody told the texts: its figures are missing. */
  readonly found: boolean;
  /** 1–5; 0 where the platform of 2026 gives none; null where the référentiel is not there. */
  readonly stars: number | null;
}

export interface WireComparedRow {
  readonly id: string;
  readonly title: string;
  readonly kind: ActionKind;
  /** 0 for the scope itself, then one more a level. */
  readonly depth: number;
  /** By side; null where the action is not there. */
  readonly figures: readonly (WireFigures | null)[];
}

export interface WireFigures {
  readonly done: number;
  readonly potential: number;
  /** Null without potential. */
  readonly share: number | null;
}

/** Something that the sides say otherwise. */
export type WireInput = {
  /** The id of an action or of a question, the name of an indicator or of a property. */
  readonly name: string;
  /** The title of the action, the text of the question; empty where it has none. */
  readonly title: string;
  /** By side, in the reader's words; null where a side says nothing. For an identity the values as they are written. */
  readonly values: readonly (string | null)[];
} & (
  | { readonly kind: 'identity' | 'indicator' | 'status' }
  /** Where the question is declared; null where it is not. */
  | { readonly kind: 'answer'; readonly location: WireLocation | null }
);

/** The scenarios there are, as URIs: those that are open first, then those of the files of the workspace, in the order of their paths. */
export const scenarioFilesRequest = 'referentiel/scenarioFiles';
export type ScenarioFilesParams = Readonly<Record<string, never>>;
export interface ScenarioFilesAnswer {
  readonly scenarios: readonly string[];
}

/** What scenarios call themselves, in the order of their URIs; null where one has no title, or cannot be read. */
export const scenarioTitlesRequest = 'referentiel/scenarioTitles';
export interface ScenarioTitlesParams {
  readonly scenarios: readonly string[];
}
export type ScenarioTitles = readonly (string | null)[];
