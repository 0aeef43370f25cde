/**
 * What the language client asks about the scores that scenarios expect, of whatever référentiel: each is a test of it. Texts
 * count as they are open, else as they stand on the disk.
 */
import type { WireEdit, WireRange } from './language.ts';

/** The platform's names for the figures of a score. */
export type ExpectedField =
  | 'point_fait'
  | 'point_programme'
  | 'point_pas_fait'
  | 'point_non_renseigne'
  | 'point_potentiel'
  | 'point_referentiel'
  | 'total_taches_count'
  | 'completed_taches_count'
  | 'fait_taches_avancement'
  | 'programme_taches_avancement'
  | 'pas_fait_taches_avancement'
  | 'pas_concerne_taches_avancement'
  | 'concerne'
  | 'desactive'
  | 'point_potentiel_perso'
  | 'renseigne'
  | 'statut';

/** What stands under one of them; null where there is none. */
export type WireFigure = number | boolean | string | null;

/** A figure of an action that a scenario expects, by the names that it writes. */
export interface ExpectedFigure {
  /** With the prefix of its référentiel. */
  readonly action: string;
  readonly field: ExpectedField;
}

/** What a scenario expects, and where that stands in its text. */
export interface WrittenExpectation extends PlacedExpectation {
  readonly isWaiting: boolean;
}

interface PlacedExpectation extends ExpectedFigure {
  /** Null where none is expected, and while it waits to be accepted. */
  readonly expected: WireFigure;
  /** Where the figure stands in the scenario's text. */
  readonly range: WireRange;
}

/** What became of it, with three decimals at most, as `score` tells it. */
export interface CheckedExpectation extends PlacedExpectation {
  /** Null where there is no such figure, and where it is none. */
  readonly actual: WireFigure;
  /** True where it may become what is expected. */
  readonly isAcceptable: boolean;
  /** Of numbers, how much more there is than was expected; null otherwise. */
  readonly difference: number | null;
  /** True within the tolerance of 0.001; null while it waits to be accepted. */
  readonly met: boolean | null;
}

/** The scenarios that expect scores: those that are open, and those of the workspace folders. */
export const expectingScenariosRequest = 'referentiel/expectingScenarios';
export type ExpectingScenariosParams = Readonly<Record<string, never>>;
export interface ExpectingScenariosAnswer {
  readonly scenarios: readonly ExpectingScenario[];
}
export interface ExpectingScenario {
  readonly uri: string;
  /** What it calls itself; null where it does not. */
  readonly title: string | null;
  /** In the order of its text, one at least. */
  readonly expectations: readonly WrittenExpectation[];
}

/** What became of the scores that a scenario expects. Null when it cannot be read. */
export const checkExpectationsRequest = 'referentiel/checkExpectations';
export interface CheckExpectationsParams {
  /** The URI of the scenario. */
  readonly scenario: string;
}
export interface CheckExpectationsAnswer {
  /** That of the texts which were looked at, as `didUpdateNotification` tells it. */
  readonly revision: number;
  /** In the order of its text. */
  readonly expectations: readonly CheckedExpectation[];
  /** The errors in its text: what they stand in is not checked. */
  readonly errors: readonly { readonly message: string; readonly range: WireRange }[];
}

/**
 * The edits that make the scores that are obtained the expected ones, where they differ. Fails where the document is not open
 * in the version that the client holds.
 */
export const acceptExpectationsRequest = 'referentiel/acceptExpectations';
export interface AcceptExpectationsParams {
  readonly scenario: string;
  readonly version: number;
  readonly figures: readonly ExpectedFigure[];
}
export interface AcceptExpectationsAnswer {
  readonly edits: readonly WireEdit[];
}
