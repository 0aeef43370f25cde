import assert from 'node:assert/strict';
import { rounded } from '../../../../server/src/core/model/score.ts';
import { labelFor } from '../../../../server/src/core/scoring/label.ts';
import { type Plan, planSteps } from '../../../../server/src/core/scoring/plan/plan.ts';
import { referentialFrom, rulesFrom } from '../support.ts';
import { asked, assertMinimal, planned } from './support.ts';

/** 20 points: 1.1.1.1 1, 1.1.1.2 3, 1.1.2 6, 1.2.1 5, 2.1.1.1 and 2.1.1.2 2 each, 2.1.2 1. */
const REFERENTIAL = referentialFrom([[[[1, 3], 6], [5]], [[[2, 2], 1]]]);

/** The same step by step; one that takes far too many is given up. */
function counted(fixture: string, scenario: string, share: number): { readonly plan: Plan; readonly steps: number } {
  const { scores, referential, wishes } = asked(fixture, scenario, '2023');
  const work = planSteps(scores, referential, share, wishes);
  for (let steps = 0; steps < 20_000; steps++) {
    const step = work.next();
    if (step.done) return { plan: step.value, steps };
  }
  return assert.fail('no end of steps');
}

describe('a plan', () => {
  it('is the shortest list that realises a share', () => {
    const { plan, ids } = planned(REFERENTIAL, 'Statuts: {}', 0.5);
    assert.deepEqual(ids, ['1.1.2', '1.2.1']);
    const { isReached: reached, isProved, effort, missing, left, done, potential } = plan;
    assert.deepEqual(
      [reached, isProved, effort, rounded(missing), left, done, potential],
      [true, true, 2, 10, 0, 11, 20],
    );
    assert.deepEqual(
      plan.actions.map(({ gain }) => gain),
      [6, 5],
    );
  });

  it('is the cheapest by the efforts of the scenario, which hold for all below', () => {
    const efforts = 'Statuts: {}\nEfforts: { ref_1: 3, ref_1.1.2: 9, ref_2.1.2: 0.5 }\n';
    const { plan, ids } = planned(REFERENTIAL, efforts, 0.5);
    assert.deepEqual(ids, ['1.2.1', '2.1.1.1', '2.1.1.2', '2.1.2']);
    assert.deepEqual([plan.effort, plan.isProved], [5.5, true]);
  });

  it('leaves out what is excluded, and takes what is wanted', () => {
    const wishes = 'Statuts: {}\nPlan: { ref_1.1: exclu, ref_1.1.1.1: retenu }\n';
    const { plan, ids } = planned(REFERENTIAL, wishes, 0.5);
    assert.deepEqual(ids, ['1.1.1.1', '1.2.1', '2.1.1.1', '2.1.1.2']);
    assert.deepEqual(
      plan.actions.map(({ wantedBy }) => wantedBy?.id),
      ['1.1.1.1', undefined, undefined, undefined],
    );
    assert.deepEqual(
      plan.excluded.map(({ action, gain, excludedBy }) => [action.id, gain, excludedBy.id]),
      [
        ['1.1.2', 6, '1.1'],
        ['1.1.1.2', 3, '1.1'],
      ],
    );
  });

  it('tells what is left where the share cannot be realised', () => {
    const { plan, ids } = planned(REFERENTIAL, 'Statuts: {}\nPlan: { ref_1.1: exclu }\n', 0.65);
    assert.deepEqual(ids, ['1.2.1', '2.1.1.1', '2.1.1.2', '2.1.2']);
    assert.deepEqual([plan.isReached, plan.isProved, rounded(plan.left)], [false, true, 3]);
  });

  it('is empty where the share is realised already', () => {
    const { plan, ids } = planned(REFERENTIAL, 'Statuts: { ref_1.1.2: fait, ref_1.2.1: fait }', 0.5);
    assert.deepEqual([ids, plan.isReached, plan.isProved, plan.missing], [[], true, true, 0]);
  });

  it('takes a sub-action that has a status for its tasks', () => {
    const { ids } = planned(REFERENTIAL, 'Statuts: { ref_1.1.1: pas_fait, ref_1.1.1.2: fait }', 0.5);
    assert.deepEqual(ids, ['1.1.2', '1.2.1']);
    assert.deepEqual(planned(REFERENTIAL, 'Statuts: { ref_1.1.1: pas_fait }', 0.75).ids, ['1.1.2', '1.2.1', '1.1.1']);
  });

  it('does what brings nothing by itself where a rule on the score asks for both', () => {
    const rules = rulesFrom('ref_1.1', { 'Score réalisé': 'min(score(ref_2.1), score(ref_1.1))' });
    const { plan, ids } = planned(REFERENTIAL + rules, 'Statuts: {}\nPlan: { ref_1.2: exclu }', 0.5);
    assert.deepEqual([plan.isReached, plan.isProved, plan.effort], [true, true, 3]);
    assert.deepEqual(ids, ['1.1.2', '2.1.1.1', '2.1.1.2']);
    const sum = plan.actions.reduce((gained, { gain }) => gained + gain, 0);
    assert.equal(rounded(sum), rounded(plan.done));
  });

  it('says that it is the best found where rules make proofs too long', () => {
    // More of 1.1 than of 2.1 costs points: nothing says that more is better.
    const rules = rulesFrom('ref_1', { 'Score réalisé': 'score(ref_1) - score(ref_2)' });
    const many = referentialFrom([[[[1, 1, 1, 1, 1, 1], 6], [5]], [[[2, 2], 1, 1, 1, 1]]]);
    const { scores, plan } = planned(many + rules, 'Statuts: {}', 0.1);
    assert.deepEqual([plan.isReached, plan.isProved], [true, false]);
    assertMinimal(scores, plan);
  });

  it('is found, though not proved, where each of many measures has a rule of its own', () => {
    const measures = Array.from({ length: 22 }, (_, at) => [1 + at / 10, 0.5]);
    const rules = measures.map((_, at) => {
      const name = `ref_1.${at + 1}`;
      return rulesFrom(name, { 'Score réalisé': `min(score(${name}), 0.9)` });
    });
    const { steps, plan } = counted(referentialFrom([measures]) + rules.join(''), 'Statuts: {}', 0.05);
    assert.ok(steps < 10_000, `${steps} steps`);
    assert.deepEqual([plan.isReached, plan.isProved], [true, false]);
    // The last one is worth most.
    assert.deepEqual(
      plan.actions.map(({ action }) => action.id),
      ['1.22.1'],
    );
  });

  it('is not proved where what was found misses its share by the binary figures, and others had to take its place', () => {
    // 2.0035 is wanted. 1.1.1 brings that, but is rounded to 2.003. 1.1.2 takes its place, though 1.1.3 costs less.
    const files = referentialFrom([[[2.0035, 5, 2.1]]]);
    const { plan, ids } = planned(files, 'Statuts: {}\nEfforts: { ref_1.1.2: 2, ref_1.1.3: 1.5 }', 0.22009, '2026');
    assert.deepEqual([ids, plan.isReached, plan.isProved], [['1.1.2'], true, false]);
  });

  it('misses the points that the label does, which the platform of 2026 rounds', () => {
    const { scores, plan } = planned(referentialFrom([[[2.0035, 5, 2.1]]]), 'Statuts: {}', 0.22009, '2026');
    const [referential] = scores.personalised.forest.referentials;
    assert.ok(referential);
    assert.equal(plan.missing, 2.0035);
    assert.equal(labelFor(scores, referential, [plan.share]).toNext, plan.missing);
  });

  it('weighs what is excluded alone, and gives way between two of them', () => {
    const done = 'Statuts: { ref_1.1.2: fait, ref_1.2.1: fait }\n';
    const none = counted(REFERENTIAL, done, 0.5);
    const some = counted(REFERENTIAL, `${done}Plan: { ref_2: exclu }`, 0.5);
    assert.equal(some.plan.excluded.length, 3);
    assert.equal(some.steps - none.steps, 3);
  });

  it('is told not to reach what a rule keeps away', () => {
    const rules = rulesFrom('ref', { 'Score réalisé': 'min(score(ref), 0.1)' });
    const { plan } = planned(REFERENTIAL + rules, 'Statuts: {}', 0.35);
    assert.deepEqual([plan.isReached, plan.isProved, rounded(plan.done)], [false, true, 2]);
  });
});
