import type { Fault } from '../core/model/problem.ts';
import type { Scenario } from '../core/model/scenario.ts';
import { readScenario } from '../core/parse/scenario/read-scenario.ts';
import { positionAt } from '../core/text/line-index.ts';

/** What problems of a scenario are told of: it has no file. */
export const SCENARIO_NAME = 'scenario.yml';

/** The scenario that a text is, called by a name. @throws TypeError where it is no YAML, or YAML without keys */
export function scenarioIn(text: string, root: string, name: string = SCENARIO_NAME): Scenario {
  const scenario = readScenario(`${root}/${SCENARIO_NAME}`, text, true);
  if (scenario === undefined) throw new TypeError(`${name} is no scenario.`);
  const unreadable = scenario.faults.find(isUnreadable);
  if (unreadable === undefined) return scenario;
  const { line } = positionAt(scenario.lines, unreadable.span.start);
  throw new TypeError(`${name} is no scenario: line ${line + 1} cannot be read.`);
}

function isUnreadable({ code, variant }: Fault): boolean {
  return code === 'scenario-syntax' || (code === 'scenario-shape' && variant === 'file');
}
