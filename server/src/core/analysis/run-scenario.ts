import type { Workspace } from '../index/workspace.ts';
import type { Problem } from '../model/problem.ts';
import type { ScoredParts } from '../scoring/scored-parts.ts';
import { viewAround } from './around-view.ts';
import { attempt, type OnFailure, throwOn } from './attempt.ts';
import { byPlace } from './problems-in.ts';
import { RULES } from './registry.ts';
import { isOn, NO_SEVERITIES, problemOf, type Severities } from './severities.ts';

/** The problems of a scenario that was scored over a workspace, in the order of its text. A rule that throws finds nothing. */
export function scenarioProblems(
  workspace: Workspace,
  scored: ScoredParts,
  severities: Severities = NO_SEVERITIES,
  onFailure: OnFailure = throwOn,
): readonly Problem[] {
  const view = viewAround(workspace);
  const problems = RULES.flatMap(rule => {
    if (rule.scope !== 'scenario' || !isOn(rule, severities)) return [];
    const findings = attempt(rule.code, () => rule.check(scored, view), onFailure);
    return findings.map(finding => problemOf(rule, finding, severities));
  });
  return problems.sort(byPlace);
}
