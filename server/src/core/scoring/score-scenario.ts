import { type Expectation, profileOf, type Scenario, statusOn } from '../model/scenario.ts';
import type { Figure, Status } from '../model/score.ts';
import { BINARY_ERROR } from './binary-error.ts';
import { figureAt } from './columns.ts';
import { reckoningAt } from './forest.ts';
import { nodeNamed, type Prepared } from './prepare.ts';
import { type Scores, score } from './score.ts';

/** How far a figure may be from what a scenario expects. */
export const TOLERANCE = 0.001;

/** A scenario scored: the figures of every node, and what became of its expectations. */
export interface ScoredScenario {
  readonly scenario: Scenario;
  readonly scores: Scores;
  /** In the order of the file. */
  readonly expectations: readonly CheckedExpectation[];
}

export interface CheckedExpectation {
  readonly expectation: Expectation;
  /** Not rounded; undefined where there is no such action. */
  readonly actual: Figure | undefined;
  /** Undefined while it waits to be accepted: it is neither met nor missed. */
  readonly met: boolean | undefined;
}

/** Scores a scenario. Statuses and expectations of actions that are not there count for nothing, and are not met. */
export function scoreScenario(prepared: Prepared, scenario: Scenario): ScoredScenario {
  const scores = scoresUnder(prepared, scenario, scenario.statuses);
  return { scenario, scores, expectations: checkedExpectations(scenario, name => placeIn(scores, scenario, name)) };
}

/** The scores of a scenario under some of its statuses; those of actions that are not there count for nothing. */
export function scoresUnder(prepared: Prepared, scenario: Scenario, written: Scenario['statuses']): Scores {
  return score(prepared, profileOf(scenario), statusesIn(prepared, scenario, written));
}

/** The statuses that a scenario gives to actions that are there, by node; where one is given twice, the last. */
export function statusesIn(
  prepared: Prepared,
  { path }: Scenario,
  written: Scenario['statuses'],
): ReadonlyMap<number, Status> {
  const statuses = new Map<number, Status>();
  for (const entry of written) {
    const node = nodeNamed(prepared, entry.action, path);
    const status = node === undefined ? undefined : statusOn(entry, reckoningAt(prepared.forest, node).platform);
    if (node !== undefined && status !== undefined) statuses.set(node, status);
  }
  return statuses;
}

/** An action among some scores. */
export interface ScoredPlace {
  readonly scores: Scores;
  readonly node: number;
}

/** The action that a scenario names, if it is among these scores. */
export function placeIn(scores: Scores, { path }: Scenario, name: string): ScoredPlace | undefined {
  const node = nodeNamed(scores.personalised.prepared, name, path);
  return node === undefined ? undefined : { scores, node };
}

/** What became of the expectations of a scenario, by the places of the actions that it names. */
export function checkedExpectations(
  { expectations }: Scenario,
  placeOf: (name: string) => ScoredPlace | undefined,
): readonly CheckedExpectation[] {
  return expectations.map(expectation => {
    const place = placeOf(expectation.action);
    const actual = place && figureAt(place.scores, place.node, expectation.column);
    const { expected } = expectation;
    return { expectation, actual, met: expected === undefined ? undefined : isMet(expected, actual) };
  });
}

/** True if a figure is what is expected: points within 0.001, all else exactly. */
export function isMet(expected: Figure, actual: Figure | undefined): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') {
    // 0.333 is within 0.001 of 0.334, though not in binary.
    return Math.abs(expected - actual) <= TOLERANCE + BINARY_ERROR;
  }
  return expected === actual;
}
