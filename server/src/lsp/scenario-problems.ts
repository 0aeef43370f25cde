import type { RuleFailure } from '../core/analysis/attempt.ts';
import { scenarioProblems } from '../core/analysis/run-scenario.ts';
import { memory } from '../core/memory/memory.ts';
import type { Problem } from '../core/model/problem.ts';
import { type Log, textOf } from './guard.ts';
import { type FolderSeverities, severitiesAt } from './severities.ts';
import type { Simulated } from './simulator.ts';

/** The problems of a scenario at the severities for its file, found once for each version of the two. */
export type ScenarioProblems = (simulated: Simulated) => readonly Problem[];

/** A rule that throws is told to the log, and takes no other down. */
export function createScenarioProblems(severities: () => FolderSeverities, log: Log): ScenarioProblems {
  const found = memory<Simulated, readonly Problem[]>();
  const report = ({ code, error }: RuleFailure): void => log.error(`${code}: ${textOf(error)}`);
  return simulated => {
    const own = severitiesAt(severities(), simulated.scenario.path);
    return found(simulated, [own], () => scenarioProblems(simulated.workspace, simulated, own, report));
  };
}
