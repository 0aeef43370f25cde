/** What the language client asks of the language server about what is to be done next. Points are absolute and not rounded; shares are 0–1. */
import type { Scope } from './simulation.ts';

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
