import { stackOf } from '../../../../l10n/said-by.ts';
import type { RuleFailure } from '../../core/analysis/attempt.ts';
import { scenarioProblems } from '../../core/analysis/run-scenario.ts';
import { memory } from '../../core/memory/memory.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { ScoredParts } from '../../core/scoring/scored-parts.ts';
import { type FolderSeverities, severitiesAt } from '../session/severities.ts';
import type { Log } from '../wire/log.ts';
import type { Simulated } from './simulator.ts';

/** The problems of a scenario at the severities for its file; found anew where its scores, or what stands around the measures, are others. */
export type ScenarioProblems = (simulated: Simulated) => readonly Problem[];

/** A rule that throws is told to the log, and takes no other down. */
export function createScenarioProblems(severities: () => FolderSeverities, log: Log): ScenarioProblems {
  const found = memory<ScoredParts, readonly Problem[]>();
  const report = ({ code, error }: RuleFailure): void => log.error(`${code}: ${stackOf(error)}`);
  return ({ workspace, scenario, scored }) => {
    const own = severitiesAt(severities(), scenario.path);
    return found(scored, [own, workspace.around], () => scenarioProblems(workspace, scored, own, report));
  };
}
