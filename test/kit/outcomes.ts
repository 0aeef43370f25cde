import assert from 'node:assert/strict';
import type { Question } from '../../server/src/core/model/personalisation.ts';
import type { Scenario } from '../../server/src/core/model/scenario.ts';
import { changeScenario } from '../../server/src/core/parse/scenario/change-scenario.ts';
import { weighedAnswers } from '../../server/src/core/reasoning/weighed-answers.ts';
import { withAnswer } from '../../server/src/core/scoring/answers/what-if.ts';
import type { Prepared } from '../../server/src/core/scoring/prepare.ts';
import { scoreAt } from '../../server/src/core/scoring/score.ts';
import { scoreScenario } from '../../server/src/core/scoring/score-scenario.ts';

/** How far a figure may be from that of a score from scratch: both are sums of the same numbers in another order. */
const NOTHING = 1e-6;

/**
 * Holds what each answer to some questions would give, of every action, against the score of the scenario whose text was
 * changed so. Returns how many answers were held.
 */
export function checkOutcomes(prepared: Prepared, questions: readonly Question[], scenario: Scenario): number {
  const { scores } = scoreScenario(prepared, scenario);
  const nodes = Array.from({ length: prepared.forest.size }, (_, node) => node);
  const rules = prepared.entries.flatMap(entry => entry.rules);
  let held = 0;
  for (const question of questions) {
    for (const answer of [...weighedAnswers(question, rules), undefined]) {
      const changed = changeScenario(scenario, { kind: 'answer', question: question.id, answer });
      if (changed === undefined) continue;
      const { scores: scored } = scoreScenario(prepared, changed.scenario);
      const foreseen = withAnswer(scores, question.id, answer);
      const differing = nodes.filter(node => {
        const [seen, there] = [scoreAt(foreseen, node), scoreAt(scored, node)];
        return differ(seen.done, there.done) || differ(seen.potential, there.potential);
      });
      const ids = differing.map(node => prepared.forest.actions[node]?.id);
      assert.deepEqual(ids, [], `${scenario.path}: ${question.id} = ${answer}`);
      held++;
    }
  }
  return held;
}

// What a rule leaves no number of counts as nothing.
function differ(a: number, b: number): boolean {
  return Math.abs((a || 0) - (b || 0)) > NOTHING;
}
