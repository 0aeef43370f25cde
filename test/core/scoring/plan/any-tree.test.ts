import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Platform } from '../../../../server/src/core/model/referential.ts';
import { rounded } from '../../../../server/src/core/model/score.ts';
import { openActions } from '../../../../server/src/core/scoring/open-actions.ts';
import { planWishes } from '../../../../server/src/core/scoring/plan/plan-wishes.ts';
import { type Scores, withStatuses } from '../../../../server/src/core/scoring/score.ts';
import { isReached } from '../../../../server/src/core/scoring/standing.ts';
import { referentialFrom, rulesFrom, type Shape, scenarioFrom } from '../support.ts';
import { assertMinimal, planned } from './support.ts';

describe('a plan', () => {
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
