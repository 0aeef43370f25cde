import assert from 'node:assert/strict';
import { overlapOf } from '../../../../server/src/core/analysis/expressions/overlap.ts';
import type { AskedQuestion } from '../../../../server/src/core/analysis/expressions/overlap-cases.ts';
import type { Formula } from '../../../../server/src/core/parse/expression/expression-of.ts';

const BINARY: AskedQuestion = { type: 'binaire', choices: [], types: [], visibility: undefined };
const QUESTIONS: ReadonlyMap<string, AskedQuestion> = new Map([
  ['eau', BINARY],
  ['puits', { ...BINARY, visibility: { text: 'reponse(eau, NON)' } }],
  ['voirie', { ...BINARY, type: 'choix', choices: ['voirie_a', 'voirie_b'] }],
  ['part', { ...BINARY, type: 'proportion' }],
  ['mairie', { ...BINARY, types: ['commune'] }],
]);

/** The answers of a collectivité for which two rules are both without effect, or why there is none. */
function answersOf(rule: string | undefined, other: string | undefined): unknown {
  const overlap = overlapOf([formulaOf(rule), formulaOf(other)], QUESTIONS);
  return overlap && Object.fromEntries(overlap.answers);
}

function formulaOf(text: string | undefined): Formula | undefined {
  return text === undefined ? undefined : { text };
}

describe('two deactivations', () => {
  it('that exclude each other leave no collectivité with both', () => {
    assert.equal(answersOf('reponse(eau, OUI)', 'reponse(eau, NON)'), undefined);
    assert.equal(answersOf('identite(type, commune)', 'identite(type, EPCI)'), undefined);
    assert.equal(
      answersOf('identite(population, moins_de_5000)', 'si identite(population, moins_de_5000) alors FAUX sinon VRAI'),
      undefined,
    );
    assert.equal(answersOf('reponse(voirie, voirie_a)', 'reponse(voirie, voirie_b)'), undefined);
    assert.equal(answersOf('reponse(part) > 0.5', 'si reponse(part) > 0.5 alors FAUX sinon VRAI'), undefined);
  });

  it('leave one with both, whose answers are given', () => {
    assert.deepEqual(answersOf('reponse(eau, OUI)', 'FAUX'), { eau: false });
    assert.deepEqual(answersOf('reponse(voirie, voirie_a)', 'reponse(eau, OUI)'), { voirie: 'voirie_b', eau: false });
    assert.deepEqual(answersOf(undefined, undefined), {});
    assert.deepEqual(answersOf(undefined, 'identite(type, commune)'), {});
  });

  it('cannot count on the answer to a question that is not asked', () => {
    assert.deepEqual(answersOf('reponse(eau, NON)', 'reponse(puits, OUI) ou reponse(puits, NON)'), { eau: true });
    assert.deepEqual(answersOf('reponse(mairie, OUI) ou reponse(mairie, NON)', 'identite(type, commune)'), {});
  });

  it('of which one cannot be read, or reads what nobody knows, are left alone', () => {
    assert.equal(overlapOf([{ text: 'reponse(eau' }, undefined], QUESTIONS), undefined);
    assert.equal(overlapOf([{ text: 'reponse(autre, OUI)' }, undefined], QUESTIONS), undefined);
  });

  it('of too many questions are left alone', () => {
    const many = Array.from({ length: 40 }, (_, at) => `q${at}`);
    const questions = new Map(many.map(id => [id, BINARY]));
    assert.equal(
      overlapOf([{ text: many.map(id => `reponse(${id}, OUI)`).join(' et ') }, undefined], questions),
      undefined,
    );
  });
});
