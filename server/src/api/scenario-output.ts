import { printedProblem } from '../cli/check/printed-problem.ts';
import { scenarioProblems } from '../core/analysis/run-scenario.ts';
import { settingsOf } from '../core/index/workspace-settings.ts';
import { prepareWorkspace } from '../core/scoring/prepare-workspace.ts';
import { scenarioReport } from '../core/scoring/scenario-report.ts';
import { scoreScenario } from '../core/scoring/score-scenario.ts';
import { inOnePart } from '../core/scoring/scored-parts.ts';
import type { Loaded } from '../files/load.ts';
import type { ScenarioOutput } from '../outputs/score.ts';
import { SCENARIO_NAME, scenarioIn } from './scenario-in.ts';

/** A scenario text scored under what was loaded. @throws TypeError where it cannot be read */
export function scenarioOutput({ workspace, configuration }: Loaded, text: string, root: string): ScenarioOutput {
  const scenario = scenarioIn(text, root);
  const prepared = prepareWorkspace(workspace);
  const scored = scoreScenario(prepared, scenario);
  const problems = scenarioProblems(workspace, inOnePart(scored), configuration.settings.rules);
  return {
    ...scenarioReport(prepared, scored, ({ folder }) => settingsOf(workspace.settings, folder).stars),
    problems: problems.map(problem => printedProblem(SCENARIO_NAME, scenario.lines, problem)),
  };
}
