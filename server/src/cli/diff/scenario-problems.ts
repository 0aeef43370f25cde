import type { Analysis } from '../../core/analysis/run.ts';
import { scenarioProblems } from '../../core/analysis/run-scenario.ts';
import type { Code } from '../../core/model/codes.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { prepareWorkspace } from '../../core/scoring/prepare-workspace.ts';
import { scoreScenario } from '../../core/scoring/score-scenario.ts';
import { inOnePart } from '../../core/scoring/scored-parts.ts';
import { sayProblemIn } from '../score/scenarios.ts';

/** A line for each error or warning of scenarios that is one in both versions: what one of them alone makes wrong is what changed. */
export function sayScenarioProblems(
  scenarios: readonly Scenario[],
  files: readonly string[],
  sides: readonly Analysis[],
): readonly string[] {
  if (scenarios.length === 0) return [];
  const [before, after] = sides.map(side => problemsIn(side));
  return scenarios.flatMap((scenario, at) => {
    const known = new Set(before?.(scenario).map(nameOf));
    const both = after?.(scenario).filter(problem => known.has(nameOf(problem))) ?? [];
    return both.map(problem => sayProblemIn(files[at] ?? '', scenario.lines, problem));
  });
}

/** Expectations are compared with one version, not with two. */
const OF_EXPECTATIONS: readonly Code[] = ['scenario-expectation', 'scenario-waiting'];

function problemsIn({ workspace }: Analysis): (scenario: Scenario) => readonly Problem[] {
  const prepared = prepareWorkspace(workspace);
  return scenario =>
    scenarioProblems(workspace, inOnePart(scoreScenario(prepared, scenario))).filter(
      ({ code, severity }) => (severity === 'error' || severity === 'warning') && !OF_EXPECTATIONS.includes(code),
    );
}

function nameOf({ code, span }: Problem): string {
  return `${code} ${span.start}`;
}
