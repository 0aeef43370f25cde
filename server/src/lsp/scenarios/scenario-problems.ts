import { stackOf } from '../../../../l10n/said-by.ts';
import type { RuleFailure } from '../../core/analysis/attempt.ts';
import { scenarioProblems } from '../../core/analysis/run-scenario.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { memory } from '../../core/memory/memory.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { preparedParts } from '../../core/scoring/prepared-parts.ts';
import type { ScoredParts } from '../../core/scoring/scored-parts.ts';
import { type FolderSeverities, severitiesAt } from '../session/severities.ts';
import type { Log } from '../wire/log.ts';
import { type Simulated, simulatedInPassing } from './simulator.ts';

/** The problems of scenarios at the severities for their files; found anew where their scores, or what stands around the measures, are others. */
export interface ScenarioProblems {
  readonly of: (simulated: Simulated) => readonly Problem[];
  /** Those of one of many scenarios that nobody looks at. */
  readonly inPassing: (workspace: Workspace, scenario: Scenario) => readonly Problem[];
}

/** A rule that throws is told to the log, and takes no other down. */
export function createScenarioProblems(severities: () => FolderSeverities, log: Log): ScenarioProblems {
  const found = memory<ScoredParts, readonly Problem[]>();
  const foundInPassing = memory<Scenario, readonly Problem[]>();
  const report = ({ code, error }: RuleFailure): void => log.error(`${code}: ${stackOf(error)}`);
  const severitiesOf = ({ path }: Scenario) => severitiesAt(severities(), path);
  const of = ({ workspace, scenario, scored }: Simulated): readonly Problem[] => {
    const own = severitiesOf(scenario);
    return found(scored, [own, workspace.around], () => scenarioProblems(workspace, scored, own, report));
  };
  return {
    of,
    inPassing(workspace, scenario) {
      const { names, parts } = preparedParts(workspace);
      const key = [severitiesOf(scenario), workspace.around, names, ...parts];
      return foundInPassing(scenario, key, () => of(simulatedInPassing(workspace, scenario)));
    },
  };
}
