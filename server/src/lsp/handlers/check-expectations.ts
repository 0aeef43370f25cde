import type { Problem } from '../../core/model/problem.ts';
import type { CheckExpectationsAnswer, ExpectingScenario } from '../../protocol/expectations.ts';
import { sayProblem } from '../../words/problems.ts';
import { toRange } from '../proto/to-proto.ts';
import type { KnownScenario } from '../scenarios/known-scenarios.ts';
import type { Simulated } from '../scenarios/simulator.ts';
import { checkedExpectation, writtenExpectation } from './expectations.ts';

/** Of some scenarios, those that expect scores, and which. */
export function expectingScenarios(known: readonly KnownScenario[]): readonly ExpectingScenario[] {
  return known
    .filter(({ scenario }) => scenario.expectations.length > 0)
    .map(({ uri, scenario }) => ({
      uri,
      title: scenario.title ?? null,
      expectations: scenario.expectations.map(one => writtenExpectation(scenario, one)),
    }));
}

/** What became of the scores that a scenario expects, beside the errors in its text. */
export function checkExpectations(
  { scenario, scored }: Simulated,
  problems: readonly Problem[],
): Omit<CheckExpectationsAnswer, 'revision'> {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    expectations: scored.expectations.map(checked => checkedExpectation(scenario, checked)),
    errors: errors.map(problem => ({ message: sayProblem(problem), range: toRange(scenario.lines, problem.span) })),
  };
}
