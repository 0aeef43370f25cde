import assert from 'node:assert/strict';
import { gapOf, overlapOf } from '../../../server/src/core/reasoning/overlap.ts';
import { questionsFrom } from '../../kit/random-formulas.ts';
import { programFrom } from './support.ts';

/** The answers of a collectivité for which two deactivations are both without effect; undefined where there is none. */
const answersOf = answersBy(overlapOf);
/** The answers of one for which both hold. */
const gapAnswersOf = answersBy(gapOf);

function answersBy(search: typeof overlapOf) {
  return (rule: string | undefined, other: string | undefined, hidden = {}): unknown => {
    const programs = [rule, other].map(text => (text === undefined ? undefined : programFrom(text, '2026')));
    const found = search(programs, questionsFrom(hidden));
    return found && Object.fromEntries(found.profile.answers);
  };
}

describe('two deactivations', () => {
  it('that exclude each other leave no collectivité with both', () => {
    assert.equal(answersOf('reponse(a, OUI)', 'reponse(a, NON)'), undefined);
    assert.equal(answersOf('identite(type, commune)', 'identite(type, EPCI)'), undefined);
    assert.equal(
      answersOf('identite(population, moins_de_5000)', 'si identite(population, moins_de_5000) alors FAUX sinon VRAI'),
      undefined,
    );
    assert.equal(answersOf('reponse(p) > 0.5', 'si reponse(p) > 0.5 alors FAUX sinon VRAI'), undefined);
  });

  it('leave one with both, whose answers are given as far as they decide', () => {
    assert.deepEqual(answersOf('reponse(a, OUI)', 'FAUX'), { a: 'NON' });
    assert.deepEqual(answersOf('reponse(v, v_1)', 'reponse(a, OUI)'), { v: 'v_2', a: 'NON' });
    assert.deepEqual(answersOf(undefined, undefined), {});
    assert.deepEqual(answersOf(undefined, 'identite(type, commune)'), {});
  });

  it('cannot count on the answer to a question that is not asked', () => {
    const hidden = { b: 'reponse(a, NON)' };
    assert.deepEqual(answersOf('reponse(a, NON)', 'reponse(b, OUI) ou reponse(b, NON)', hidden), { a: 'OUI' });
    assert.deepEqual(answersOf('reponse(m, OUI) ou reponse(m, NON)', 'identite(type, commune)'), {});
  });

  it('hold both for one whose answers are given, if they do for any', () => {
    assert.deepEqual(gapAnswersOf('reponse(a, OUI)', 'reponse(b, OUI)'), { a: 'OUI', b: 'OUI' });
    assert.equal(gapAnswersOf('reponse(a, OUI)', 'reponse(a, NON)'), undefined);
    assert.equal(gapAnswersOf('VRAI', undefined), undefined);
    assert.equal(gapAnswersOf('reponse(a, OUI)', 'reponse(b, OUI)', { b: 'reponse(a, NON)' }), undefined);
  });

  it('that read what nobody knows are left alone', () =>
    assert.equal(answersOf('reponse(z, OUI)', undefined), undefined));
});
