/**
 * What the language client asks of the language server about simulations: names and shapes, nothing else. A simulation is
 * a scenario, which is a text document, scored over the référentiels as they are being written. Points are absolute and
 * not rounded; shares are 0–1.
 */
import type { ActionKind, WireLocation, WireRange } from './language.ts';
import type { WireStatus } from './statuses.ts';

/** What a view of a scenario shows: an action of a référentiel and all below it. */
export interface Scope {
  /** The key of the référentiel: the URI of its folder. */
  readonly referential: string;
  /** The id of the action; `""` for the whole référentiel. */
  readonly scope: string;
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
  /** The scores that the scenario expects, of whatever référentiel, in the order of its text. */
  readonly expectations: readonly WireExpectation[];
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

/** A figure of an action that a scenario expects, by the names that it writes. */
export interface ExpectedFigure {
  /** With the prefix of its référentiel. */
  readonly action: string;
  readonly field: ExpectedField;
}

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
  | 'desactive';

/** What became of it, with three decimals at most, as `score` tells it. */
export interface WireExpectation extends ExpectedFigure {
  /** The action's id; null where there is none in the référentiel that is shown. */
  readonly id: string | null;
  readonly expected: number | boolean;
  /** Null where there is no such figure. */
  readonly actual: number | boolean | null;
  /** Of numbers, how much more there is than was expected; null otherwise. */
  readonly difference: number | null;
  /** True within the tolerance of 0.001. */
  readonly met: boolean;
  /** Where the figure stands in the scenario. */
  readonly location: WireLocation;
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
  readonly edits: readonly { readonly range: WireRange; readonly newText: string }[];
  readonly simulation: Simulation | null;
}

/** How the score of an action comes about. Null when there is no such action. */
export const explainRequest = 'referentiel/explain';
export interface ExplainParams {
  readonly scenario: string;
  readonly referential: string;
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
  /** Indicators suggest a share, which may be below 0 and above 1. */
  | { readonly mechanism: 'suggestion'; readonly share: number }
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
}

export interface WirePiece {
  readonly text: string;
  readonly turn: WireTurn | null;
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
  /** Of each answer that may be given; of a `proportion`, none, a half and all. */
  readonly options: readonly WireOption[];
}
/** What an answer would change, in points more or less than with the answer of now, all else being as it is. */
export interface WireOption {
  readonly answer: string;
  readonly potential: number;
  readonly done: number;
}

/** The open tasks of a scope by what they would bring. Null when there is no such action. */
export const nextActionsRequest = 'referentiel/nextActions';
export interface NextActionsParams {
  readonly scenario: string;
  readonly shown: Scope;
  /** How many gains to tell at most. */
  readonly most: number;
}
export interface NextActions {
  /** The best first. */
  readonly gains: readonly WireGain[];
}
export interface WireGain {
  readonly id: string;
  readonly title: string;
  /** The points done that the whole référentiel would gain. */
  readonly gain: number;
  /** What it costs to do it, as the scenario says; 1 where it says nothing. */
  readonly effort: number;
}

/**
 * The cheapest list of actions, of the whole référentiel, that realises a share of it if they are done. Null when there is no
 * such référentiel. In turns: others are answered meanwhile, and it can be cancelled.
 */
export const planRequest = 'referentiel/plan';
export interface PlanParams {
  readonly scenario: string;
  /** The key of the référentiel. */
  readonly referential: string;
  /** What is to be realised, 0–1. */
  readonly share: number;
}
export interface WirePlan {
  readonly share: number;
  /** The points done that are missing now, and after the plan; 0 where the share is realised. */
  readonly missing: number;
  readonly left: number;
  /** False where the share cannot be realised: the actions are those that lead nearest. */
  readonly reached: boolean;
  /** True where no list costs less; else it is the best one found. */
  readonly proved: boolean;
  readonly effort: number;
  /** Points of the whole référentiel after the plan. */
  readonly done: number;
  readonly potential: number;
  /** What is wanted in any case first, then the best. The gains add up. */
  readonly actions: readonly PlannedGain[];
  /** What is not to be in a plan, by what it would bring by itself. */
  readonly excluded: readonly PlannedGain[];
}

export interface PlannedGain extends WireGain {
  /** The id of the action of which the scenario says that plans take it, or leave it out: its own or one above; null for none. */
  readonly by: string | null;
}

/** A plan as a scenario of its own: the text of one in which its actions are done. Null when there is no such référentiel. */
export const plannedScenarioRequest = 'referentiel/plannedScenario';
export interface PlannedScenario {
  readonly text: string;
}

/**
 * The scores of a référentiel under a scenario, to be kept: the platform's columns as CSV for programs (`csv`) or for a French
 * spreadsheet (`csv-fr`), a workbook in base 64 (`xlsx`), or Markdown. Null when there is no such référentiel.
 */
export const exportScenarioRequest = 'referentiel/exportScenario';
export interface ExportScenarioParams {
  readonly scenario: string;
  readonly referential: string;
  readonly format: 'csv' | 'csv-fr' | 'xlsx' | 'markdown';
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
