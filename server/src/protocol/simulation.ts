/**
 * What the language client asks of the language server about simulations: names and shapes, nothing else. A simulation is
 * a scenario, which is a text document, scored over the référentiels as they are being written. Points are absolute and
 * not rounded; shares are 0–1.
 */
import type { CheckedExpectation, ExpectedFigure } from './expectations.ts';
import type { ActionKind, WireEdit, WireLocation } from './language.ts';
import type { WireStatus } from './statuses.ts';

/** What a view of a scenario shows: an action of a référentiel and all below it. */
export interface Scope {
  /** The key of the référentiel: the URI of its folder. */
  readonly referential: string;
  /** The id of the action; `""` for the whole référentiel. */
  readonly scope: string;
}

/** True for the same action of the same référentiel. */
export function isSameScope(a: Scope, b: Scope): boolean {
  return a.referential === b.referential && a.scope === b.scope;
}

/** What a simulation is compared with: another scenario, or the text of the référentiels as last committed. */
export type Baseline =
  | { readonly kind: 'scenario'; readonly uri: string }
  /** Needs `committedNotification` to have told the texts. Without a `commit`, the last one. */
  | { readonly kind: 'committed'; readonly commit?: string };

/**
 * What a view of a scenario begins with that was asked for nothing: of the référentiels whose actions the scenario names, the
 * active one, else the one that it names most of, else the nearest by path; where it names none, the active one, else the
 * nearest. Null without référentiels.
 */
export const beginRequest = 'referentiel/begin';
export interface BeginParams {
  /** The URI of the scenario's document. */
  readonly scenario: string;
  /** The key of the référentiel whose text was edited last; null where none was. */
  readonly active: string | null;
}

/** The scores of a scope under a scenario. Null when there is no such action. */
export const simulateRequest = 'referentiel/simulate';
export interface SimulateParams {
  /** The URI of the scenario's document: the text that is open, else the file. */
  readonly scenario: string;
  readonly shown: Scope;
  /** The `resultId` of what the view holds: the answer then holds what differs only. Null for a whole answer. */
  readonly previous: string | null;
  readonly baseline: Baseline | null;
}

/**
 * Points of one action. `done + planned + notDone + notFilled + capped = potential`, but for what the reference engine
 * itself does not balance.
 */
export interface WireScore {
  readonly done: number;
  readonly planned: number;
  readonly notDone: number;
  readonly notFilled: number;
  /** What rules on the score took from the points done; below 0 where they added some. */
  readonly capped: number;
  readonly potential: number;
  readonly concerned: boolean;
  readonly deactivated: boolean;
}

/** What a row shows that a status or an answer can change. */
export interface RowState {
  readonly status: WireStatus | null;
  /** True where the status of an ancestor counts instead of this action's own. */
  readonly overridden: boolean;
  /** The share that its indicators suggest, which may be below 0 and above 1; null where they suggest none. */
  readonly suggested: number | null;
  /** The actions of other référentiels that it continues, in the order of its text. */
  readonly origins: readonly WireOrigin[];
  readonly score: WireScore;
  /** The score under the baseline; null without one, or where the action is not in it. */
  readonly before: WireScore | null;
}

/** An action that another one continues. */
export interface WireOrigin {
  /** Its qualified id: `cae_1.1.2`. */
  readonly action: string;
  readonly weight: number;
}

export interface SimulationRow extends RowState {
  readonly id: string;
  readonly title: string;
  readonly kind: ActionKind;
  /** 0 for the scope itself, then one more a level: the rows stand in the order of the tree, parents first. */
  readonly depth: number;
  /** `bases`, `mise en œuvre` or `effets`. */
  readonly category: string | null;
  /** The référentiel's own points, before any rule or status. */
  readonly points: number;
  /** True where a status may be set: on sub-actions and tasks; above them where there is one, which counts all the same. */
  readonly takesStatus: boolean;
  /** The measure in whose place this alternative may stand; null for any other action. */
  readonly instead: string | null;
}

/** The whole référentiel, whatever the scope, for the stars are its own. */
export interface Label {
  /** Points done out of potential, of the whole référentiel. */
  readonly done: number;
  readonly potential: number;
  /** 1–5; 0 where the platform of 2026 gives none. */
  readonly stars: number;
  /** The shares realised from which the second, third, fourth and fifth star are given. */
  readonly thresholds: readonly number[];
  /** The points done that the next star is away; null with all stars. */
  readonly toNext: number | null;
}

/** The part of a scope that is in one category; null for what has none. */
export interface CategoryScore {
  readonly category: string | null;
  readonly points: number;
  readonly score: WireScore;
  readonly before: WireScore | null;
}

export interface Simulation {
  /** Names this answer in later requests. */
  readonly resultId: string;
  readonly revision: number;
  readonly shown: Scope;
  readonly referentialLabel: string;
  /** Whose rules it is scored by: the year of the platform. */
  readonly platform: '2023' | '2026';
  /** What the scenario calls itself. */
  readonly title: string | null;
  /** How many faults the scenario's text has: errors and warnings. */
  readonly problems: number;
  /** Where the first of them stands. */
  readonly firstProblem: WireLocation | null;
  /** True where a part of the text cannot be read at all, so that the figures leave it out. */
  readonly unreadable: boolean;
  /**
   * The scores that the scenario expects, of whatever référentiel, in the order of its text. Null in a delta where they are
   * told as in the previous answer.
   */
  readonly expectations: readonly WireExpectation[] | null;
  readonly label: Label;
  readonly categories: readonly CategoryScore[];
  /** True where the answer is compared with a baseline. */
  readonly compared: boolean;
  /** Of the scope and all its descendants; the first row is the scope, whose score is the total. Null in a delta. */
  readonly rows: readonly SimulationRow[] | null;
  /** In a delta, the rows of the previous answer that differ; empty otherwise. */
  readonly changes: readonly RowChange[];
}

/** A row, by its place among the rows, and what it shows now. */
export interface RowChange {
  readonly at: number;
  readonly state: RowState;
}

/** What became of a score that the scenario expects, for a view of it. */
export interface WireExpectation extends CheckedExpectation {
  /** The action's id; null where there is none in the référentiel that is shown. */
  readonly id: string | null;
}

/** A change of a scenario, in the terms of the view. */
export type ScenarioChange =
  /** Statuses by id, without the référentiel's prefix; a null status clears it. */
  | { readonly type: 'statuses'; readonly statuses: Readonly<Record<string, WireStatus | null>> }
  /** Clears the statuses of the scope and all below it. */
  | { readonly type: 'clear' }
  /** OUI or NON, the id of a choice, or a number from 0 to 1 as text; null for no answer. */
  | { readonly type: 'answer'; readonly question: string; readonly answer: string | null }
  /** All the values of a property of the collectivité. */
  | { readonly type: 'identity'; readonly property: string; readonly values: readonly string[] }
  | { readonly type: 'title'; readonly title: string }
  /** The scores that are obtained become the expected ones. */
  | { readonly type: 'accept'; readonly figures: readonly ExpectedFigure[] }
  /** What it costs to do an action and those below it, above 0; null for nothing said. */
  | { readonly type: 'effort'; readonly id: string; readonly effort: number | null }
  /** Whether plans leave an action and those below it out, or take them in any case; null for nothing said. */
  | { readonly type: 'choice'; readonly id: string; readonly choice: 'exclu' | 'retenu' | null };

/**
 * The edits of the scenario's text that make a change, and the simulation as it will be after them: it is shown before
 * they are applied. Fails where the document is not open in the version that the client holds.
 */
export const editScenarioRequest = 'referentiel/editScenario';
export interface EditScenarioParams {
  readonly simulate: SimulateParams;
  /** The version of the scenario's document that the edits are for. */
  readonly version: number;
  readonly change: ScenarioChange;
}
export interface EditScenarioAnswer {
  readonly edits: readonly WireEdit[];
  /** The scores as they will be, beside the faults of the text as it still is: those of the new one are told when it is asked about. */
  readonly simulation: Simulation | null;
}

/**
 * The scores of a référentiel under a scenario, to be kept: the platform's columns as CSV for programs (`csv`) or for a French
 * spreadsheet (`csv-fr`), a workbook in base 64 (`xlsx`), or Markdown.
 * A workbook and Markdown tell a plan too, where there is one. Null when there is no such référentiel. In turns.
 */
export const exportScenarioRequest = 'referentiel/exportScenario';
export interface ExportScenarioParams {
  readonly scenario: string;
  readonly referential: string;
  readonly format: 'csv' | 'csv-fr' | 'xlsx' | 'markdown';
  /** The share (0–1) of the plan that is to be told; null for none. */
  readonly plan: number | null;
}

/** The text of a copy of a scenario, and its title says so. Null when there is no such scenario. */
export const copiedScenarioRequest = 'referentiel/copiedScenario';
export interface CopiedScenarioParams {
  readonly scenario: string;
}
export interface CopiedScenario {
  readonly text: string;
}

/**
 * What becomes of a scenario in the référentiel that continues others, TE: the text of a scenario of its own, and what it is
 * to be shown of. Fails, and says why, where there is none, or nothing that it continues.
 */
export const switchScenarioRequest = 'referentiel/switchScenario';
export interface SwitchScenarioParams {
  readonly scenario: string;
}
export interface SwitchScenarioAnswer {
  readonly text: string;
  readonly shown: Scope;
}

/**
 * Tells of which simulation measure files show the points above their titles; null for none. For a client that never tells,
 * it is the scenario that it opened or changed last, over the référentiels whose actions that gives a status.
 */
export const lensesNotification = 'referentiel/lenses';
export interface LensesParams {
  readonly simulation: { readonly scenario: string; readonly shown: Scope } | null;
}

/**
 * Tells the texts of a commit, the last one where none is named, of the files that differ from it; null for a file that was
 * not there. Those of the last message about it count; null for all takes back that anything is known.
 */
export const committedNotification = 'referentiel/committed';
export interface CommittedParams {
  readonly commit?: string;
  readonly files: readonly { readonly uri: string; readonly text: string | null }[] | null;
}
