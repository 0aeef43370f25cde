import { type Expectation, profileOf, type Scenario } from '../model/scenario.ts';
import { columnOf, type Status } from '../model/score.ts';
import { nodeNamed, type Prepared } from './prepare.ts';
import { type Scores, score, scoreAt } from './score.ts';

/** How far a figure may be from what a scenario expects. */
export const TOLERANCE = 0.001;

// Both are decimals: 0.333 is within 0.001 of 0.334, though not in binary.
const BINARY_ERROR = 1e-9;

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
  readonly actual: number | boolean | undefined;
  readonly met: boolean;
}

/** Scores a scenario. Statuses and expectations of actions that are not there count for nothing, and are not met. */
export function scoreScenario(prepared: Prepared, scenario: Scenario): ScoredScenario {
  const statuses = new Map<number, Status>();
  for (const { action, status } of scenario.statuses) {
    const node = nodeNamed(prepared, action, scenario.path);
    if (node !== undefined && status !== undefined) statuses.set(node, status);
  }
  const scores = score(prepared, profileOf(scenario), statuses);
  const expectations = scenario.expectations.map(expectation => {
    const node = nodeNamed(prepared, expectation.action, scenario.path);
    const actual = node === undefined ? undefined : columnOf(scoreAt(scores, node), expectation.column);
    return { expectation, actual, met: isMet(expectation.expected, actual) };
  });
  return { scenario, scores, expectations };
}

/** True if a figure is what is expected: points within 0.001, yes and no exactly. */
export function isMet(expected: number | boolean, actual: number | boolean | undefined): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return Math.abs(expected - actual) <= TOLERANCE + BINARY_ERROR;
  }
  return expected === actual;
}
