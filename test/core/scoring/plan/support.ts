import assert from 'node:assert/strict';
import type { Platform } from '../../../../server/src/core/model/referential.ts';
import { type Plan, planFor } from '../../../../server/src/core/scoring/plan/plan.ts';
import { planWishes } from '../../../../server/src/core/scoring/plan/plan-wishes.ts';
import { prepareWorkspace } from '../../../../server/src/core/scoring/prepare-workspace.ts';
import { type Scores, withStatuses } from '../../../../server/src/core/scoring/score.ts';
import { scoreScenario } from '../../../../server/src/core/scoring/score-scenario.ts';
import { isReached } from '../../../../server/src/core/scoring/standing.ts';
import { statusAt } from '../../../../server/src/core/scoring/statuses.ts';
import { scenarioFrom, workspaceFrom } from '../support.ts';

interface Planned {
  readonly scores: Scores;
  readonly plan: Plan;
  /** The ids of the actions, in order. */
  readonly ids: readonly string[];
}

/** The plan for a share of the points of the first référentiel of a fixture. */
export function planned(fixture: string, scenario: string, share: number, platform: Platform = '2023'): Planned {
  const { scores, referential, wishes } = asked(fixture, scenario, platform);
  const plan = planFor(scores, referential, share, wishes);
  return { scores, plan, ids: plan.actions.map(({ action }) => action.id) };
}

/** What a plan is made of: the scores of a scenario on the first référentiel of a fixture, and what the scenario wishes. */
export function asked(fixture: string, scenario: string, platform: Platform) {
  const prepared = prepareWorkspace(workspaceFrom(fixture, platform));
  const read = scenarioFrom(scenario);
  const [referential] = prepared.forest.referentials;
  assert.ok(referential);
  const { scores } = scoreScenario(prepared, read);
  return { scores, referential, wishes: planWishes(prepared, read) };
}

/** The plan reaches its share, and misses it without any one of its actions but those that are wanted anyway. */
export function assertMinimal(scores: Scores, plan: Plan): void {
  assert.ok(isReached(plan.after, 0, plan.share));
  for (const { node, wantedBy, action } of plan.actions) {
    if (wantedBy) continue;
    const without = withStatuses(plan.after, new Map([[node, statusAt(scores.statuses, node)]]));
    assert.ok(!isReached(without, 0, plan.share), `${action.id} is not needed`);
  }
}
