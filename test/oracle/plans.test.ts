import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Scenario } from '../../server/src/core/model/scenario.ts';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import { DONE, figure } from '../../server/src/core/scoring/figures.ts';
import { type Plan, planFor } from '../../server/src/core/scoring/plan/plan.ts';
import { planWishes } from '../../server/src/core/scoring/plan/plan-wishes.ts';
import type { Prepared } from '../../server/src/core/scoring/prepare.ts';
import { prepareWorkspace } from '../../server/src/core/scoring/prepare-workspace.ts';
import { type Scores, withStatuses } from '../../server/src/core/scoring/score.ts';
import { scoreScenario } from '../../server/src/core/scoring/score-scenario.ts';
import { isReached } from '../../server/src/core/scoring/standing.ts';
import { statusAt } from '../../server/src/core/scoring/statuses.ts';
import { publishedNames, publishedReferential } from './platform-2026/published.ts';
import { referenceScenarios } from './reference-scenarios.ts';
import { workspaceOf } from './workspace-of.ts';

const folder = process.env['ORACLE_DIR'] ?? '';

/** What a scenario may say beside what the corpora hold: nothing, or efforts that are no whole numbers of anything. */
const EFFORTS = ['{}', "{ '1': 2, '1.2.3': 0.5, '2': 3, '3.3.5': 1.5, '4': 1.3, '5.1': 7 }"];
const SHARES = [0.35, 0.5, 0.65, 0.75, 0.9];

describe('plans of the published référentiels', () => {
  // Each is scored once more for every action of it.

  it('of 2023 reach their share or tell that nothing does, and need each of their actions', () => {
    const prepared = prepareWorkspace(workspaceOf(join(folder, 'corpus/cae-2023')));
    checkPlans(prepared, 'cae', referenceScenarios(folder, 'cae-2023.scenarios.json').slice(0, 6));
  });

  for (const name of ['cae', 'te']) {
    it(`of 2026 do so in ${name}`, () => {
      assert.ok(publishedNames(folder).includes(name));
      const prepared = publishedReferential(folder, name);
      const scenarios = referenceScenarios(folder, 'platform-2026.scenarios.json', one => one.referentiel === name);
      checkPlans(prepared, name, scenarios.slice(0, 6));
    });
  }
});

function checkPlans(prepared: Prepared, name: string, scenarios: readonly string[]): void {
  const [referential] = prepared.forest.referentials;
  assert.ok(referential);
  let unproved = 0;
  for (const written of [JSON.stringify({ Statuts: {} }), ...scenarios]) {
    for (const efforts of EFFORTS) {
      const said = efforts.replaceAll(/'([\d.]+)'/g, `"${name}_$1"`);
      const scenario = scenarioFrom(written.replace(/\}$/, `, "Efforts": ${said} }`));
      const { scores } = scoreScenario(prepared, scenario);
      for (const share of SHARES) {
        const plan = planFor(scores, referential, share, planWishes(prepared, scenario));
        if (!plan.isProved) unproved++;
        check(scores, plan, `${name} ${share} ${efforts} ${written.slice(0, 20)}`);
      }
    }
  }
  assert.equal(unproved, 0);
}

function check(scores: Scores, plan: Plan, where: string): void {
  assert.equal(isReached(plan.after, 0, plan.share), plan.isReached, where);
  const gained = plan.actions.reduce((sum, { gain }) => sum + gain, 0);
  assert.ok(Math.abs(plan.done - scoresDone(scores) - gained) < 1e-6, where);
  if (!plan.isReached) return;
  for (const { node, action } of plan.actions) {
    const without = withStatuses(plan.after, new Map([[node, statusAt(scores.statuses, node)]]));
    assert.ok(!isReached(without, 0, plan.share), `${where}: ${action.id} is not needed`);
  }
}

function scoresDone({ figures }: Scores): number {
  return figure(figures, 0, DONE);
}

function scenarioFrom(text: string): Scenario {
  const scenario = readScenario('plan.yml', text);
  assert.ok(scenario, text.slice(0, 200));
  return scenario;
}
