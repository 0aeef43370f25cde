import type { Scenario } from '../../core/model/scenario.ts';
import { readScenario } from '../../core/parse/scenario/read-scenario.ts';

/** The name of the scenario that one plays with, where it is handed over. */
export const NAME = 'scenario.yml';

/** Where it would be a file. */
export const PATH = `/${NAME}`;

/** The scenario of a text that is taken for one, whatever its keys are; undefined where it is none all the same. */
export function scenarioOf(text: string): Scenario | undefined {
  return readScenario(PATH, text, true);
}

export function emptyScenario(): Scenario {
  const scenario = scenarioOf('');
  if (scenario === undefined) throw new Error('Nothing is a scenario, too.');
  return scenario;
}
