import type { Scenario } from '../core/model/scenario.ts';
import { readScenario } from '../core/parse/scenario/read-scenario.ts';

/** What problems of a scenario are told of: it has no file. */
export const SCENARIO_NAME = 'scenario.yml';

/** The scenario that a text is. @throws TypeError where it is no YAML that could be one */
export function scenarioIn(text: string, root: string): Scenario {
  const scenario = readScenario(`${root}/${SCENARIO_NAME}`, text, true);
  if (scenario === undefined) throw new TypeError('The text is no scenario.');
  return scenario;
}
