import type { Named } from '../../core/index/prefixes.ts';
import type { Expectation, Scenario } from '../../core/model/scenario.ts';
import type { ScenarioWish } from '../../core/parse/scenario/change-scenario.ts';
import { acceptedFigures, mayBeExpected, reportedExpectation } from '../../core/scoring/reported-expectations.ts';
import type * as scored from '../../core/scoring/score-scenario.ts';
import { placesNamed } from '../../core/scoring/scored-parts.ts';
import type { CheckedExpectation, ExpectedFigure, WrittenExpectation } from '../../protocol/expectations.ts';
import type { WireExpectation } from '../../protocol/simulation.ts';
import { toRange } from '../proto/to-proto.ts';
import type { Simulated } from '../scenarios/simulator.ts';

/** What a scenario expects. */
export function writtenExpectation(
  { lines }: Scenario,
  { action, column, expected, span }: Expectation,
): WrittenExpectation {
  return {
    action,
    field: column,
    expected: expected ?? null,
    isWaiting: expected === undefined,
    range: toRange(lines, span),
  };
}

/** What became of it. */
export function checkedExpectation({ lines }: Scenario, checked: scored.CheckedExpectation): CheckedExpectation {
  const isAcceptable = mayBeExpected(checked.actual);
  return { ...reportedExpectation(checked), isAcceptable, range: toRange(lines, checked.expectation.span) };
}

/** What became of the scores that a scenario expects, in the order of its text; a view shows the actions of a référentiel. */
export function expectations({ scenario, scored }: Simulated, { folder }: Named): readonly WireExpectation[] {
  const placeNamed = placesNamed(scored);
  return scored.expectations.map(checked => {
    const place = placeNamed(checked.expectation.action);
    const forest = place?.scores.personalised.forest;
    const isShown = forest?.referentials[forest.owner[place?.node ?? -1] ?? -1]?.folder === folder;
    const id = isShown ? (forest?.actions[place?.node ?? -1]?.id ?? null) : null;
    return { ...checkedExpectation(scenario, checked), id };
  });
}

/** Makes the scores that are obtained the expected ones, where they differ. */
export function accepted({ scored }: Simulated, figures: readonly ExpectedFigure[]): ScenarioWish {
  const named = new Set(figures.map(({ action, field }) => JSON.stringify([action, field])));
  const isNamed = ({ expectation: { action, column } }: (typeof scored.expectations)[number]) =>
    named.has(JSON.stringify([action, column]));
  return { kind: 'expectations', figures: acceptedFigures(scored.expectations.filter(isNamed)) };
}
