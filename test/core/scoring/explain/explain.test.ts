import assert from 'node:assert/strict';
import { explain } from '../../../../server/src/core/scoring/explain/explain.ts';
import type { PotentialStep } from '../../../../server/src/core/scoring/explain/explanation.ts';
import { textOf } from '../../../../server/src/core/text/span.ts';
import { sayExplanation } from '../../../../server/src/words/explanation.ts';
import { referentialFrom, rulesFrom, scored } from '../support.ts';

const REFERENTIAL = referentialFrom([[[[1, 3], 6], [5]], [[[2, 2], 4]]]);

describe('the explanation of a score', () => {
  it('names the rule and the answer behind a factor', () => {
    const formula = 'si reponse(q, NON) et identite(type, EPCI) alors 0.5 sinon reponse(part)';
    const fixture = REFERENTIAL + rulesFrom('ref_1.1', { 'Réduction de potentiel': formula });
    const { scores, node } = scored(fixture, 'Réponses: { q: NON, part: 0.8 }\nStatuts: {}');
    const { potential } = explain(scores, node('ref_1.1.2'));
    assert.deepEqual(potential.map(summary), ['weight 6', 'factor 4.8']);
    const step = potential[1];
    assert.ok(step?.kind === 'factor');
    assert.equal(step.rule.action.id, '1.1');
    assert.deepEqual(step.rule.readings, [
      { kind: 'answer', question: 'q', answer: 'NON' },
      { kind: 'identity', property: 'type', value: 'EPCI', holds: false },
      { kind: 'answer', question: 'part', answer: '0.8' },
    ]);
    assert.equal(textOf(fixture.slice(fixture.indexOf('# Rules')), step.rule.place.span).trim(), formula);
  });

  it('names the siblings that give points, and the parent that passes them on', () => {
    const { scores, node } = scored(REFERENTIAL, 'Statuts: { ref_1.1.2: non_concerne }');
    const received = explain(scores, node('ref_1.1.1')).potential;
    assert.deepEqual(received.map(summary), ['weight 4', 'received 10']);
    assert.ok(received[1]?.kind === 'received');
    assert.deepEqual(
      received[1].from.map(({ action, points }) => [action.id, points]),
      [['1.1.2', 6]],
    );
    const scaled = explain(scores, node('ref_1.1.1.1')).potential;
    assert.deepEqual(scaled.map(summary), ['weight 1', 'scaled 2.5']);
    assert.ok(scaled[1]?.kind === 'scaled');
    assert.deepEqual([scaled[1].parent.id, scaled[1].from, scaled[1].to], ['1.1.1', 4, 10]);
  });

  it('names all that makes a sum another one: what is lost of it, and what receives of that', () => {
    const fixture = REFERENTIAL + rulesFrom('ref_1.1.2', { 'Réduction de potentiel': '0.5' });
    const { scores, node } = scored(fixture, 'Statuts: { ref_1.1.2: non_concerne }');
    const [, sum] = explain(scores, node('ref_1.1')).potential;
    assert.ok(sum?.kind === 'children');
    assert.equal(sum.points, 7);
    assert.deepEqual(
      sum.changed.map(({ action, from, to }) => [action.id, from, to]),
      [
        ['1.1.1', 4, 7],
        ['1.1.2', 6, 0],
      ],
    );
  });

  it('says why an action is not concerned', () => {
    const fixture = REFERENTIAL + rulesFrom('ref_2.1', { Désactivation: 'VRAI' });
    const { scores, node } = scored(fixture, 'Statuts: { ref_1.1.1.1: non_concerne, ref_1.1.1.2: non_concerne }');
    const last = (name: string) => explain(scores, node(name)).potential.at(-1);
    const [own, children, deactivated] = ['ref_1.1.1.1', 'ref_1.1.1', 'ref_2.1.2'].map(last);
    assert.deepEqual(own, { kind: 'not-concerned', points: 0, by: 'status' });
    assert.deepEqual(children, { kind: 'not-concerned', points: 0, by: 'children' });
    assert.ok(deactivated?.kind === 'deactivated');
    assert.equal(deactivated.rule.action.id, '2.1');
  });

  it('tells by which status, its own or another one, an action is scored', () => {
    const { scores, node } = scored(REFERENTIAL, 'Statuts: { ref_1.1.1: programme, ref_1.1.1.2: fait }');
    assert.deepEqual(explain(scores, node('ref_1.1.1')).points, { kind: 'status', status: 'programme' });
    assert.deepEqual(explain(scores, node('ref_1.1')).points, { kind: 'children', said: false });
    assert.deepEqual(explain(scores, node('ref_1.2.1')).points, { kind: 'not-filled', said: false });
    const task = explain(scores, node('ref_1.1.1.2'));
    assert.deepEqual([task.overriddenBy?.action.id, task.overriddenBy?.status], ['1.1.1', 'programme']);
  });

  it('names the rule that caps a score, above and below', () => {
    const fixture = REFERENTIAL + rulesFrom('ref_1.1', { 'Score réalisé': 'min(score(ref_2.1), score(ref_1.1))' });
    const { scores, node } = scored(fixture, 'Statuts: { ref_1.1.1: fait, ref_2.1.1.1: fait }');
    for (const name of ['ref_1.1', 'ref_1.1.1.2', 'ref_1', 'ref']) {
      const [capping] = explain(scores, node(name)).cappings;
      assert.deepEqual([capping?.before, capping?.after], [0.4, 0.25]);
      assert.deepEqual(
        capping?.rule.readings.map(reading => reading.kind === 'score' && reading.share),
        [0.25, 0.4],
      );
    }
    assert.deepEqual(explain(scores, node('ref_2.1')).cappings, []);
  });

  it('tells all parts of what a rule on the score makes a sum again, in the place of a status', () => {
    const fixture = REFERENTIAL + rulesFrom('ref_1.1.1', { 'Score réalisé': '0.5' });
    const statuses = '{ ref_1.1.1: fait, ref_1.1.1.1: programme, ref_1.1.1.2: fait }';
    const { scores, node } = scored(fixture, `Statuts: ${statuses}`);
    for (const [name, potential] of [
      ['ref_1.1.1', 4],
      ['ref_1.1', 10],
    ] as const) {
      const counted = sayExplanation(explain(scores, node(name))).at(-1);
      const rest = potential - 4;
      assert.equal(
        counted,
        `Counted anew from what is below: 1.5 points done out of ${potential}, 1 planned, 0 not done, ${rest} not filled in; 1.5 are capped.`,
      );
    }
  });
});

function summary({ kind, points }: PotentialStep): string {
  return `${kind} ${Math.round(points * 1e6) / 1e6}`;
}
