import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Platform } from '../../../../server/src/core/model/referential.ts';
import { rounded } from '../../../../server/src/core/model/score.ts';
import { labelFor } from '../../../../server/src/core/scoring/label.ts';
import { openActions } from '../../../../server/src/core/scoring/open-actions.ts';
import { type Plan, planFor, planSteps } from '../../../../server/src/core/scoring/plan/plan.ts';
import { planWishes } from '../../../../server/src/core/scoring/plan/plan-wishes.ts';
import { prepareWorkspace } from '../../../../server/src/core/scoring/prepare-workspace.ts';
import { type Scores, withStatuses } from '../../../../server/src/core/scoring/score.ts';
import { scoreScenario } from '../../../../server/src/core/scoring/score-scenario.ts';
import { isReached } from '../../../../server/src/core/scoring/standing.ts';
import { statusAt } from '../../../../server/src/core/scoring/statuses.ts';
import { referentialFrom, rulesFrom, type Shape, scenarioFrom, workspaceFrom } from '../support.ts';

/** 20 points: 1.1.1.1 1, 1.1.1.2 3, 1.1.2 6, 1.2.1 5, 2.1.1.1 and 2.1.1.2 2 each, 2.1.2 1. */
const REFERENTIAL = referentialFrom([[[[1, 3], 6], [5]], [[[2, 2], 1]]]);

interface Planned {
  readonly scores: Scores;
  readonly plan: Plan;
  /** The ids of the actions, in order. */
  readonly ids: readonly string[];
}

function planned(fixture: string, scenario: string, share: number, platform: Platform = '2023'): Planned {
  const { scores, referential, wishes } = asked(fixture, scenario, platform);
  const plan = planFor(scores, referential, share, wishes);
  return { scores, plan, ids: plan.actions.map(({ action }) => action.id) };
}

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

function asked(fixture: string, scenario: string, platform: Platform) {
  const prepared = prepareWorkspace(workspaceFrom(fixture, platform));
  const read = scenarioFrom(scenario);
  const [referential] = prepared.forest.referentials;
  assert.ok(referential);
  const { scores } = scoreScenario(prepared, read);
  return { scores, referential, wishes: planWishes(prepared, read) };
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

  it('of any small tree costs no more than any other list, and needs each of its actions', () => {
    fc.assert(
      fc.property(cases, ({ files, rules, scenario, share, platform }) => {
        const { scores, plan } = planned(files + rules, scenario, share, platform);
        const wishes = planWishes(scores.personalised.prepared, scenarioFrom(scenario));
        const { fixed, least } = byBruteForce(scores, share, wishes);
        assert.equal(plan.isReached, least !== undefined);
        assert.equal(plan.isProved, true);
        if (least === undefined) return;
        const own = plan.actions.filter(({ wantedBy }) => wantedBy === undefined);
        assert.equal(rounded(own.reduce((sum, { effort }) => sum + effort, 0)), rounded(least));
        assert.equal(plan.actions.length - own.length, fixed.length);
        assertMinimal(scores, plan);
      }),
      { numRuns: 400 },
    );
  });

  it('is proved of larger trees where rules rise, and needs each of its actions whatever they do', () => {
    let proofs = 0;
    fc.assert(
      fc.property(largeCases, ({ files, rules, scenario, share, platform }) => {
        const { scores, plan } = planned(files + rules, scenario, share, platform);
        const wishes = planWishes(scores.personalised.prepared, scenarioFrom(scenario));
        const { least } = byBruteForce(scores, share, wishes);
        if (plan.isReached) assertMinimal(scores, plan);
        if (!plan.isProved) return;
        proofs++;
        assert.equal(plan.isReached, least !== undefined);
        if (least !== undefined) assert.equal(rounded(plan.effort), rounded(least));
      }),
      { numRuns: 40 },
    );
    assert.ok(proofs > 20, `${proofs} proofs`);
  });
});

/** The plan reaches its share, and misses it without any one of its actions but those that are wanted anyway. */
function assertMinimal(scores: Scores, plan: Plan): void {
  assert.ok(isReached(plan.after, 0, plan.share));
  for (const { node, wantedBy, action } of plan.actions) {
    if (wantedBy) continue;
    const without = withStatuses(plan.after, new Map([[node, statusAt(scores.statuses, node)]]));
    assert.ok(!isReached(without, 0, plan.share), `${action.id} is not needed`);
  }
}

/** What the cheapest of all lists costs that reach a share; undefined where none does. */
function byBruteForce(scores: Scores, share: number, { effortOf, choiceOf }: ReturnType<typeof planWishes>) {
  const open = openActions(scores).map(({ node }) => node);
  const fixed = open.filter(node => choiceOf(node)?.choice === 'retenu');
  const free = open.filter(node => choiceOf(node) === undefined);
  let least: number | undefined;
  for (let bits = 0; bits < 2 ** free.length; bits++) {
    const chosen = free.filter((_, at) => (bits >> at) & 1);
    const effort = chosen.reduce((sum, node) => sum + effortOf(node), 0);
    if (least !== undefined && effort >= least) continue;
    const after = withStatuses(scores, new Map([...fixed, ...chosen].map(node => [node, 'fait'])));
    if (isReached(after, 0, share)) least = effort;
  }
  return { fixed, least };
}

const point = fc.constantFrom(0, 0.5, 1, 1.25, 2, 3);
const subAction: fc.Arbitrary<Shape> = fc.oneof(point, fc.array(point, { minLength: 1, maxLength: 3 }));
const measure: fc.Arbitrary<Shape> = fc.array(subAction, { minLength: 1, maxLength: 3 });
const trees = fc
  .array(fc.array(measure, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 2 })
  .filter(axes => leavesOf(axes) <= 9)
  .map(axes => referentialFrom(axes));
const named = fc.constantFrom('ref_1.1', 'ref_1.1.1', 'ref_2.1', 'ref_1', 'ref_2.1.1', 'ref');
const formula = fc.oneof(
  named.map(name => `min(score(${name}), 0.5)`),
  fc.tuple(named, named).map(([one, other]) => `min(score(${one}), score(${other}))`),
  fc.constantFrom('0.4', 'si score(ref_1.1) alors 0.2 sinon score(ref_2.1)', 'score(ref_1) - score(ref_2)'),
  named.map(name => `max(score(${name}) * 0.5, 0.2)`),
);
const ruleSets = fc
  .uniqueArray(fc.tuple(named, formula), { selector: ([name]) => name, maxLength: 2 })
  .map(entries => entries.map(([name, text]) => rulesFrom(name, { 'Score réalisé': text })).join(''));
const said = <Value>(value: fc.Arbitrary<Value>) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom('1', '1.1', '1.1.1', '2', '2.1.1', '1.1.1.1', '2.1.2', '1.2'), value), {
      selector: ([id]) => id,
      maxLength: 4,
    })
    .map(entries => `{ ${entries.map(([id, text]) => `ref_${id}: ${text}`).join(', ')} }`);
const statuses = said(fc.constantFrom('fait', 'programme', 'pas_fait', 'non_concerne', '[0.5, 0.2, 0.3]'));
const efforts = said(fc.constantFrom('0.5', '2', '3', '1.7', '0.33'));
const choices = said(fc.constantFrom('exclu', 'retenu'));
const cases = fc
  .record({
    files: trees,
    rules: ruleSets,
    statuses: fc.oneof(statuses, fc.constant('{}')),
    efforts: fc.oneof(efforts, fc.constant('{}')),
    choices: fc.oneof(choices, fc.constant('{}')),
    share: fc.constantFrom(0.35, 0.5, 0.65, 0.75, 1, 0.123, 2 / 3),
    platform: fc.constantFrom<Platform>('2023', '2026'),
  })
  .map(({ statuses: set, efforts: cost, choices: chosen, ...other }) => ({
    ...other,
    scenario: `Statuts: ${set}\nEfforts: ${cost}\nPlan: ${chosen}\n`,
  }));

/** All that is open stands around rules, and there is more than what is tried through. */
const largeCases = fc
  .record({
    files: fc
      .array(fc.constantFrom(0.5, 1, 1.25, 2, 3), { minLength: 12, maxLength: 12 })
      .map(points => referentialFrom([[[points.slice(0, 4), 2], [points.slice(4, 7)]], [[points.slice(7, 11)]]])),
    rules: fc.constantFrom(
      rulesFrom('ref_1.1', { 'Score réalisé': 'min(score(ref_2.1), score(ref_1.1))' }),
      rulesFrom('ref_1.1.1', { 'Score réalisé': 'min(score(ref_1.1.1), max(score(ref_2.1), 0.5))' }),
      rulesFrom('ref_2.1', { 'Score réalisé': 'score(ref_1.2) * 0.9' }) +
        rulesFrom('ref_1.2', { 'Score réalisé': 'min(score(ref_1.2), 0.8)' }),
      rulesFrom('ref_1.1', { 'Score réalisé': 'si score(ref_1.2) alors 0.2 sinon score(ref_1.1)' }),
    ),
    efforts: fc.oneof(efforts, fc.constant('{}')),
    share: fc.constantFrom(0.35, 0.5, 0.65, 0.75, 0.9),
    platform: fc.constantFrom<Platform>('2023', '2026'),
  })
  .map(({ efforts: cost, ...other }) => ({ ...other, scenario: `Statuts: {}\nEfforts: ${cost}\n` }));

function leavesOf(shape: Shape): number {
  return typeof shape === 'number' ? 1 : shape.reduce<number>((sum, part) => sum + leavesOf(part), 0);
}
