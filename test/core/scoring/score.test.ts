import assert from 'node:assert/strict';
import { formulaFaultsIn } from '../../../server/src/core/features/formula/faults.ts';
import { rounded, type Score } from '../../../server/src/core/model/score.ts';
import { prepareWorkspace } from '../../../server/src/core/scoring/prepare-workspace.ts';
import { scoreScenario } from '../../../server/src/core/scoring/score-scenario.ts';
import { spoiltFormulas } from '../../kit/spoilt-formulas.ts';
import { exampleScenarios, exampleWorkspace, referentialFrom, rulesFrom, scored, unallocated } from './support.ts';

// Axis 1: measure 1.1 of 10 points (sub-actions of 4, with tasks of 1 and 3, and of 6), measure 1.2 of 5; axis 2: 2.1 of 8.
const REFERENTIAL = referentialFrom([[[[1, 3], 6], [5]], [[[2, 2], [4]]]]);

describe('the score', () => {
  it('meets the expectations of the scenarios that ship', () => {
    const prepared = prepareWorkspace(exampleWorkspace());
    const checked = exampleScenarios().flatMap(scenario => scoreScenario(prepared, scenario).expectations);
    assert.ok(checked.length > 50);
    const missed = checked.filter(({ met }) => !met);
    assert.deepEqual(
      missed.map(({ expectation: { action, column }, actual }) => [action, column, actual]),
      [],
    );
  });

  it('shares out a task by its status', () => {
    const { of } = scored(REFERENTIAL, 'Statuts: { ref_1.1.1.2: [0.5, 0.2, 0.3] }');
    assert.deepEqual(parts(of('ref_1.1.1.2')), [1.5, 0.6, 0.9, 0, 3]);
    assert.deepEqual(parts(of('ref_1.1.1')), [1.5, 0.6, 0.9, 1, 4]);
    assert.deepEqual(parts(of('ref')), [1.5, 0.6, 0.9, 20, 23]);
  });

  it('lets a status on a sub-action count instead of those of its tasks, which keep their own figures', () => {
    const { of } = scored(REFERENTIAL, 'Statuts: { ref_1.1.1: programme, ref_1.1.1.1: fait }');
    assert.deepEqual(parts(of('ref_1.1.1')), [0, 4, 0, 0, 4]);
    assert.deepEqual(parts(of('ref_1.1.1.1')), [1, 0, 0, 0, 1]);
    assert.deepEqual(parts(of('ref_1.1')), [0, 4, 0, 6, 10]);
  });

  it('counts tasks, those of a scored sub-action by its status', () => {
    const { of } = scored(REFERENTIAL, 'Statuts: { ref_1.1.1: [0.5, 0, 0.5], ref_1.1.2: non_concerne }');
    const { tasks, completedTasks, doneTasks, notDoneTasks, notConcernedTasks } = of('ref_1.1');
    assert.deepEqual([tasks, completedTasks, doneTasks, notDoneTasks, notConcernedTasks], [3, 3, 1, 1, 1]);
  });

  it('shares the points of tasks that are not concerned among those that are worth something', () => {
    const fixture = referentialFrom([[[[2, 3, 0, 5]]]]);
    const { of } = scored(fixture, 'Statuts: { ref_1.1.1.1: non_concerne }');
    assert.deepEqual(
      ['1', '2', '3', '4'].map(task => of(`ref_1.1.1.${task}`).potential),
      [0, 4, 0, 6],
    );
    assert.equal(of('ref').potential, 10);
    assert.equal(of('ref_1.1.1.1').concerned, false);
  });

  it('passes what a sub-action receives on to its tasks, in proportion', () => {
    const { of } = scored(REFERENTIAL, 'Statuts: { ref_1.1.2: non_concerne, ref_1.1.1.1: fait }');
    assert.deepEqual(parts(of('ref_1.1.1')), [2.5, 0, 0, 7.5, 10]);
    assert.equal(of('ref_1.1.1.2').potential, 7.5);
  });

  it('takes what is not concerned at all out of the measures and above, and shares nothing there', () => {
    const { of } = scored(REFERENTIAL, 'Statuts: { ref_2.1.1: non_concerne, ref_2.1.2.1: non_concerne }');
    assert.equal(of('ref_2.1').concerned, false);
    assert.equal(of('ref_2.1').potential, 0);
    assert.equal(of('ref_2').concerned, false);
    assert.equal(of('ref').potential, 15);
  });

  it('multiplies the factors of rules along the tree, also above 1', () => {
    const rules =
      rulesFrom('ref_1.1', { 'Réduction de potentiel': '1/2' }) +
      rulesFrom('ref_1.1.1', { 'Réduction de potentiel': '3' });
    const { of } = scored(REFERENTIAL + rules, 'Statuts: {}');
    assert.equal(of('ref_1.1').personalisedPoints, 5);
    assert.equal(of('ref_1.1.1').personalisedPoints, 6);
    assert.equal(of('ref_1.1.1.2').personalisedPoints, 4.5);
    assert.equal(of('ref_1.1').referentialPoints, 10);
  });

  it('deactivates an action with all that is below it', () => {
    const rules = rulesFrom('ref_1.1.1', { Désactivation: 'reponse(q, NON)' });
    const { of } = scored(REFERENTIAL + rules, 'Réponses: { q: no }\nStatuts: { ref_1.1.1.1: fait }');
    assert.deepEqual([of('ref_1.1.1').deactivated, of('ref_1.1.1.1').deactivated], [true, true]);
    assert.deepEqual(parts(of('ref_1.1.1.1')), [0, 0, 0, 0, 0]);
    assert.equal(of('ref_1.1.2').potential, 10);
  });

  it('leaves a rule without effect while its question is unanswered', () => {
    const rules = rulesFrom('ref_1.1', { 'Réduction de potentiel': 'max(reponse(part), 0.5)' });
    assert.equal(scored(REFERENTIAL + rules, 'Statuts: {}').of('ref_1.1').potential, 10);
    assert.equal(scored(REFERENTIAL + rules, 'Réponses: { part: 0.8 }\nStatuts: {}').of('ref_1.1').potential, 8);
  });

  it('caps a score by another one, down to the tasks and up to the root', () => {
    const rules = rulesFrom('ref_1.1', { 'Score réalisé': 'min(score(ref_2.1), score(ref_1.1))' });
    const { of } = scored(REFERENTIAL + rules, 'Statuts: { ref_1.1.1: fait, ref_2.1.1.1: fait }');
    assert.deepEqual(parts(of('ref_1.1')), [2.5, 0, 0, 6, 10]);
    assert.equal(of('ref_1.1').capped, 1.5);
    assert.equal(of('ref_1.1.1').done, 2.5);
    assert.deepEqual([of('ref').done, of('ref').capped], [4.5, 1.5]);
  });

  it('applies rules on the score one after the other', () => {
    const rules =
      rulesFrom('ref_1.1', { 'Score réalisé': '0.2' }) +
      rulesFrom('ref_1.2', { 'Score réalisé': 'score(ref_1.1) / 2' });
    const { of } = scored(REFERENTIAL + rules, 'Statuts: { ref_1.1.1: fait, ref_1.2.1: fait }');
    assert.deepEqual([of('ref_1.1').done, of('ref_1.2').done], [2, 0.5]);
  });

  it('does nothing to a score of 0, nor by the score of what has no potential', () => {
    const rules = rulesFrom('ref_1.1', { 'Score réalisé': 'score(ref_2.1)' });
    assert.equal(scored(REFERENTIAL + rules, 'Statuts: { ref_2.1.1: fait }').of('ref_1.1').done, 0);
    const without = 'Statuts: { ref_1.1.1: fait, ref_2.1.1: non_concerne, ref_2.1.2: non_concerne }';
    assert.equal(scored(REFERENTIAL + rules, without).of('ref_1.1').done, 4);
  });

  it('counts the personalised points of what has rules when a total is recounted, as the reference engine does', () => {
    const rules =
      rulesFrom('ref_1.1', { 'Score réalisé': '0.2' }) + rulesFrom('ref_1.2', { 'Réduction de potentiel': '4/5' });
    const { of } = scored(REFERENTIAL + rules, 'Statuts: { ref_1.1.1: fait, ref_1.2.1: non_concerne }');
    assert.equal(of('ref_1.2').potential, 0);
    assert.equal(of('ref_1').potential, 14);
    assert.equal(unallocated(of('ref_1')), 4);
  });

  for (const platform of ['2023', '2026'] as const) {
    it(`scores beside a rule that cannot be read as if it were not there (${platform})`, () => {
      const language = platform === '2023' ? '2023' : 'personnalisation';
      const beside = rulesFrom('ref_2.1', { 'Réduction de potentiel': '0.5' });
      const potentials = (rules: string): readonly number[] => {
        const { of } = scored(REFERENTIAL + rules + beside, 'Réponses: { q: OUI }\nStatuts: {}', platform);
        return ['ref_1.1', 'ref_1.2', 'ref_2.1', 'ref_1', 'ref_2'].map(name => of(name).potential);
      };
      const faulty = spoiltFormulas('si reponse(q, OUI) alors 0.5 sinon min(1, 0.8)', language).filter(
        ({ text }) => formulaFaultsIn(text, language).length > 0,
      );
      assert.ok(faulty.length > 40);
      for (const { text } of faulty) {
        assert.deepEqual(potentials(rulesFrom('ref_1.1', { 'Réduction de potentiel': text })), potentials(''), text);
      }
    });
  }

  it('keeps faulty rules out and says why', () => {
    const rules =
      rulesFrom('ref_1.1', { 'Réduction de potentiel': '1 / reponse(part)' }) +
      rulesFrom('ref_1.2', { 'Réduction de potentiel': 'VRAI' }) +
      rulesFrom('ref_2.1', { Désactivation: 'si a alors VRAI', 'Réduction de potentiel': '0.5 +' }) +
      rulesFrom('ref_9.9', { 'Réduction de potentiel': '0.5' });
    const { of, scores } = scored(REFERENTIAL + rules, 'Réponses: { part: 0 }\nStatuts: {}');
    assert.equal(of('ref').potential, 23);
    assert.deepEqual(
      scores.faults.map(({ rule, reason }) => [rule.entry.action, reason]),
      [
        ['ref_1.1', 'division-by-zero'],
        ['ref_1.2', 'needs-number'],
        ['ref_2.1', 'no-value'],
      ],
    );
  });

  it('scores référentiels together, and rules across them', () => {
    const other =
      '//- other/ref.md\n# O\n```yaml\nidentifiant: ""\nreferentiel: other\n```\n//- other/1.1.md\n# M\n```yaml\nidentifiant: 1.1\npoints: 4\n```\n## Actions\n### S\n```yaml\nidentifiant: 1.1.1\npoints: 4\n```\n';
    const rules = rulesFrom('ref_1.1', { 'Score réalisé': 'score(other_1.1)' });
    const { of } = scored(REFERENTIAL + other + rules, 'Statuts: { ref_1.1.1: fait, other_1.1.1: [0.1, 0, 0.9] }');
    assert.equal(of('other').potential, 4);
    assert.equal(rounded(of('ref_1.1').done), 1);
  });

  it('leaves a measure on a scale of its own out of the total', () => {
    const fixture = [
      '//- 1.1.1.md\n# M\n```yaml\nid: 1.1.1\npoints: 12\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\npoints: 100\n```\n',
      '//- 1.1.2.md\n# N\n```yaml\nid: 1.1.2\n```\n## Actions\n### A\n```yaml\nid: 1.1.2.1\npoints: 35\n```\n',
    ].join('');
    const { of } = scored(fixture, 'Statuts: { x_1.1.2.1: fait }');
    assert.equal(of('x_1.1.2').done, 35);
    assert.deepEqual([of('x').done, of('x').potential], [0, 12]);
  });

  it('scores whatever a référentiel lacks as nothing', () => {
    const { of } = scored(
      '//- 1.1.1.md\n# M\n```yaml\nidentifiant: 1.1.1\n```\n',
      'Statuts: { x_1.1.1: fait, x_9.9: fait }',
    );
    assert.deepEqual(parts(of('x')), [0, 0, 0, 0, 0]);
  });
});

function parts({ done, planned, notDone, notFilled, potential }: Score): number[] {
  return [done, planned, notDone, notFilled, potential].map(rounded);
}
