import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questionsIn } from '../../../server/src/core/index/around-lists.ts';
import { emptyWorkspace, type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import type { Question } from '../../../server/src/core/model/personalisation.ts';
import type { Scenario } from '../../../server/src/core/model/scenario.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { changeScenario } from '../../../server/src/core/parse/scenario/change-scenario.ts';
import { stakeOf } from '../../../server/src/core/reasoning/stakes.ts';
import { prepareWorkspace } from '../../../server/src/core/scoring/prepare-workspace.ts';
import { scoreAt } from '../../../server/src/core/scoring/score.ts';
import { scoreScenario } from '../../../server/src/core/scoring/score-scenario.ts';
import { referentialFrom, rulesFrom, scenarioFrom, scored, workspaceFrom } from '../scoring/support.ts';

const SHIPPED = join(import.meta.dirname, '../../../referentiel');

describe('what an answer decides on', () => {
  const FILES =
    referentialFrom([[[[1, 3], 6], [5]], [[[2, 2], 4]]]) +
    '//- q.md\n# P ?\n```yaml\nid: p\ntype: proportion\nthematique_id: t\n```\n' +
    rulesFrom('ref_1.1', { 'Réduction de potentiel': 'max(reponse(p), 0.2)' });
  const [question] = questionsIn(workspaceFrom(FILES));

  it('is how far its best answer is from its worst, in points that can be reached and in points done', () => {
    assert.ok(question);
    const { scores, node } = scored(FILES, 'Réponses: { p: 0.4 }\nStatuts: { ref_1.1.2: fait }');
    const { now, outcomes, potential, done } = stakeOf(scores, node('ref'), question);
    assert.deepEqual(now, { answer: '0.4', done: 2.4000000000000004, potential: 17 });
    assert.deepEqual(
      outcomes.map(({ answer }) => answer),
      ['0', '0.2', '0.5', '1'],
    );
    assert.deepEqual([potential, Math.round(done * 1e6) / 1e6], [8, 4.8]);
  });

  it('misses no share at which a rule turns, be it between those that are usual', () => {
    const files = FILES.replace('max(reponse(p), 0.2)', 'min(reponse(p) + 0.2, 1 - reponse(p))');
    const [peaked] = questionsIn(workspaceFrom(files));
    assert.ok(peaked);
    const { scores, node } = scored(files, 'Statuts: {}');
    const { outcomes, potential } = stakeOf(scores, node('ref_1.1'), peaked);
    const best = outcomes.reduce((one, other) => (other.potential > one.potential ? other : one));
    assert.deepEqual([best.answer, Math.round(best.potential * 1e6) / 1e6], ['0.4', 6]);
    assert.equal(Math.round(potential * 1e6) / 1e6, 6);
  });

  it('is found out once for each version of the scores', () => {
    assert.ok(question);
    const { scores } = scored(FILES, 'Statuts: {}');
    const first = stakeOf(scores, 0, question);
    const outcomesIn = ({ now, outcomes }: typeof first) => [now, ...outcomes];
    const again = outcomesIn(stakeOf(scores, 0, question));
    const other = outcomesIn(stakeOf(scored(FILES, 'Statuts: {}').scores, 0, question));
    for (const [at, outcome] of outcomesIn(first).entries()) {
      assert.equal(again[at], outcome);
      assert.notEqual(other[at], outcome);
    }
  });
});

describe('what each answer to each question would give, in the référentiels that ship', () => {
  for (const name of ['exemple', 'transition']) {
    it(`is what the scenario with that answer scores: ${name}`, () => {
      const workspace = workspaceIn(join(SHIPPED, name));
      const prepared = prepareWorkspace(workspace);
      const scenarios = scenariosIn(join(SHIPPED, name, 'scenarios'));
      let compared = 0;
      for (const scenario of scenarios) {
        const { scores } = scoreScenario(prepared, scenario);
        for (const question of questionsIn(workspace)) {
          for (const root of prepared.forest.roots) {
            const { now, outcomes } = stakeOf(scores, root, question);
            for (const { answer, done, potential } of [now, ...outcomes]) {
              const expected = scoreAt(scoreScenario(prepared, answering(scenario, question, answer)).scores, root);
              assert.deepEqual([done, potential], [expected.done, expected.potential], `${question.id}: ${answer}`);
              compared++;
            }
          }
        }
      }
      assert.ok(compared > 5, `${compared} answers`);
    });
  }
});

function answering(scenario: Scenario, { id }: Question, answer: string | undefined): Scenario {
  const changed = changeScenario(scenario, { kind: 'answer', question: id, answer });
  assert.ok(changed, `${id}: ${answer}`);
  return changed.scenario;
}

function workspaceIn(folder: string): Workspace {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md'));
  const files = names.map(name => [name, parseFile(name, readFileSync(join(folder, name), 'utf8'))] as const);
  return withFiles(emptyWorkspace(), new Map(files));
}

function scenariosIn(folder: string): readonly Scenario[] {
  return readdirSync(folder).map(name => scenarioFrom(readFileSync(join(folder, name), 'utf8'), `scenarios/${name}`));
}
