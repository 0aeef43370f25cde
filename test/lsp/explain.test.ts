import assert from 'node:assert/strict';
import { treeOf } from '../../client/webview/state/tree.ts';
import { explainRequest, type WireExplanation, type WireStep } from '../../server/src/protocol/explanation.ts';
import { amountsDown } from '../../server/src/rounding/amounts.ts';
import { asShown } from '../../server/src/rounding/rounded-sum.ts';
import type { LspClient } from '../kit/lsp.ts';
import { openScenario, RURAL, rowOf, WHOLE, withExample } from '../kit/lsp-simulation.ts';

const UNTITLED = 'untitled:pourquoi.scenario.yml';

function whyOf({ connection }: LspClient, id: string): Promise<WireExplanation> {
  return connection.sendRequest(explainRequest, { scenario: UNTITLED, shown: WHOLE, id });
}

function questionsIn(steps: readonly WireStep[]) {
  return steps.flatMap(step => ('rule' in step ? step.rule.questions : []));
}

describe('why an action has its score', () => {
  it('is told step by step, each with what it makes of the points', () =>
    withExample(async client => {
      const scenario = openScenario(client, UNTITLED, RURAL, WHOLE);
      const simulation = await scenario.simulate();
      for (const { id, score } of simulation?.rows ?? []) {
        const why = await whyOf(client, id);
        assert.deepEqual(why.score, score, id);
        const potentials = why.steps.flatMap(step =>
          step.mechanism === 'deactivation'
            ? [0]
            : step.mechanism === 'capping' || !('after' in step)
              ? []
              : [step.after],
        );
        assert.ok(Math.abs((potentials.at(-1) ?? 0) - score.potential) < 1e-9, `${id}: ${potentials}`);
      }
    }));

  it('writes every figure of points with two decimals, as the view does', () =>
    withExample(async client => {
      const { rows } = (await openScenario(client, UNTITLED, RURAL, WHOLE).simulate()) ?? {};
      const told = await Promise.all((rows ?? []).map(({ id }) => whyOf(client, id)));
      const sums = told
        .flatMap(({ steps }) => steps)
        .flatMap(({ text }) => text.match(/\S+(?= (?:points?|done|planned|not done|not filled in)\b)/gu) ?? [])
        .filter(figure => /\d/.test(figure));
      assert.ok(sums.length > 100, `${sums.length}`);
      assert.deepEqual(
        [...new Set(sums)].filter(figure => !/^\d+\.\d\d$/.test(figure)),
        [],
      );
    }));

  it('tells the points of an action as its row in the view has them, rounded so that rows add up', () =>
    withExample(async client => {
      const { rows = [] } = (await openScenario(client, UNTITLED, RURAL, WHOLE).simulate()) ?? {};
      const scores = (rows ?? []).map(({ score }) => score);
      const read = amountsDown(treeOf(rows ?? []), scores);
      let otherwise = 0;
      for (const [at, { id, score }] of (rows ?? []).entries()) {
        const { done = 0, potential = 0 } = read[at] ?? {};
        const { steps } = await whyOf(client, id);
        const [last] = steps.filter(step => 'after' in step && step.mechanism !== 'capping').slice(-1);
        if (last !== undefined && potential > 0)
          assert.ok(last.text.includes(potential.toFixed(2)), `${id}: ${last.text}`);
        const [points] = steps.filter(({ mechanism }) => mechanism === 'points' || mechanism === 'roll-up').slice(-1);
        if (points?.text.includes(' done') === true)
          assert.ok(points.text.includes(`${done.toFixed(2)} `), `${id}: ${points.text}`);
        if (done !== asShown(score.done) || potential !== asShown(score.potential)) otherwise++;
      }
      assert.ok(otherwise > 0, 'every figure of the rows is rounded by itself');
    }));

  it('tells of a rule what decided, and of each answer what the scenario would score with it', () =>
    withExample(async client => {
      const scenario = openScenario(client, UNTITLED, RURAL, WHOLE);
      const measures = ['1.2.1', '2.2.1.3', '2.2.2', '2'];
      let told = 0;
      for (const id of measures) {
        for (const { id: question, outcomes } of questionsIn((await whyOf(client, id)).steps)) {
          for (const { answer, done, potential } of outcomes) {
            scenario.write(RURAL);
            const { simulation } = await scenario.change({ type: 'answer', question, answer });
            const { score } = rowOf(simulation, id);
            const expected = [score.done, score.potential];
            assert.ok([done, potential].every((points, at) => Math.abs(points - (expected[at] ?? 0)) < 1e-9));
            told++;
          }
        }
        scenario.write(RURAL);
      }
      assert.ok(told >= 8, `${told}`);
      const deactivated = (await whyOf(client, '2.2.1.3')).steps.find(step => step.mechanism === 'deactivation');
      assert.ok(deactivated?.mechanism === 'deactivation');
      const pieces = deactivated.rule.pieces.map(({ text, turn }) => [text, turn]);
      assert.deepEqual(pieces, [
        ['si ', null],
        ['reponse(cours_eau, NON)', 'holds'],
        [' alors ', null],
        ['VRAI', 'gives'],
      ]);
    }));

  it('still asks what changes nothing now, for another answer may', () =>
    withExample(async client => {
      openScenario(client, UNTITLED, RURAL.replace('cours_eau: NON', 'cours_eau: OUI'), WHOLE);
      const { steps } = await whyOf(client, '2.2.1.3');
      const idle = steps.find(step => step.mechanism === 'idle');
      assert.ok(idle?.mechanism === 'idle');
      const [asked] = idle.rule.questions;
      assert.deepEqual([asked?.id, asked?.answer], ['cours_eau', 'OUI']);
      assert.equal(asked?.outcomes.find(({ answer }) => answer === 'NON')?.potential, 0);
    }));

  it('tells of what the collectivité is what each usual way to be would give, as the scenario would score', () =>
    withExample(async client => {
      const scenario = openScenario(client, UNTITLED, RURAL, WHOLE);
      const { rows } = (await scenario.simulate()) ?? {};
      let told = 0;
      for (const { id } of rows ?? []) {
        if (id.split('.').length !== 3) continue;
        const traits = (await whyOf(client, id)).steps.flatMap(step => ('rule' in step ? step.rule.identity : []));
        for (const { property, outcomes } of traits) {
          for (const { values, done, potential } of outcomes) {
            scenario.write(RURAL);
            const { simulation } = await scenario.change({ type: 'identity', property, values });
            const { score } = rowOf(simulation, id);
            assert.ok(
              Math.abs(done - score.done) < 1e-9 && Math.abs(potential - score.potential) < 1e-9,
              `${id} ${values}`,
            );
            told++;
          }
        }
        scenario.write(RURAL);
      }
      assert.ok(told >= 8, `${told}`);
    }));

  it('weighs a share at the bounds of the rule too', () =>
    withExample(async client => {
      openScenario(client, UNTITLED, RURAL.replace(/eclairage: \w+/, 'eclairage: NON'), WHOLE);
      const asked = questionsIn((await whyOf(client, '2.2.2')).steps).find(({ id }) => id === 'eclairage_part');
      assert.deepEqual(
        asked?.outcomes.map(({ answer }) => answer),
        ['0', '0.25', '0.5', '1', null],
      );
    }));
});
