import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import { proofOf } from '../../../server/src/core/reasoning/proof.ts';
import { textOf } from '../../../server/src/core/text/span.ts';
import { checkProof } from '../../kit/proofs.ts';
import { formulas, type Hiding, hidings, questionsFrom } from '../../kit/random-formulas.ts';
import { programFrom, told } from './support.ts';

/** What is proved of a formula, a line each: `unreachable 0.5`. */
function checkProved(platform: Platform, text: string, hiding: Hiding, expected: readonly string[]): void {
  const proof = proofOf(programFrom(text, platform), questionsFrom(hiding));
  if ('why' in proof) {
    assert.deepEqual([proof.why], expected);
    return;
  }
  const { unreachable, constant, unheard, empty, division, negative, undecided } = proof;
  const lines = [
    ...unreachable.map(span => `unreachable ${textOf(text, span)}`),
    ...constant.map(({ span, holds }) => `${holds ? 'always' : 'never'} ${textOf(text, span)}`),
    ...unheard.map(
      ({ span, question, example }) => `${question} unheard in ${textOf(text, span)}: ${told(example.profile)}`,
    ),
    ...empty.map(({ branch, always, example }) => {
      return `${always ? 'nothing' : 'nothing for some'} from ${textOf(text, branch.span)}: ${told(example.profile)}`;
    }),
    ...(division ? [`division at ${textOf(text, division.span)}: ${told(division.example.profile)}`] : []),
    ...negative.map(({ span, example }) => `negative ${textOf(text, span)}: ${told(example.profile)}`),
    ...undecided.map(span => `undecided ${textOf(text, span)}`),
  ];
  assert.deepEqual(lines, expected);
}

describe('what is proved of a formula', () => {
  it('is nothing where there is nothing amiss', () => {
    checkProved('2023', 'si reponse(a, OUI) alors 1 sinon si reponse(b, NON) alors 0.5', {}, []);
    checkProved('2026', 'si reponse(p) > 0.5 alors 1 sinon 0', {}, []);
  });

  it('names the outermost arm that nobody comes to', () => {
    checkProved('2023', 'si reponse(v, v_1) et reponse(v, v_2) alors 1 sinon 0', {}, ['unreachable 1']);
    checkProved(
      '2023',
      'si reponse(a, OUI) alors si reponse(a, OUI) alors 1 sinon si reponse(b, OUI) alors 2 sinon 3',
      {},
      ['unreachable reponse(b, OUI) alors 2 sinon 3'],
    );
  });

  it('leaves alone an arm that one comes to without an answer', () =>
    checkProved('2023', 'si reponse(a, OUI) alors 1 sinon si reponse(a, NON) alors 0.5 sinon 0.2', {}, []));

  it('is told where what is computed in an arm is no line, for conditions alone decide', () => {
    const never = 'si reponse(a, OUI) et reponse(a, NON) alors 1 sinon';
    checkProved('2026', `${never} reponse(p) * reponse(p)`, {}, ['unreachable 1']);
    checkProved('2023', `${never} min(reponse(p), reponse(s))`, {}, ['unreachable 1']);
    checkProved('2026', `${never} si reponse(p) * reponse(p) > 0.3 alors 2`, {}, ['unreachable 1']);
  });

  it('is told of the smaller and the larger of two, which are lines between their corners', () => {
    checkProved('2026', 'si max(reponse(p), 0.3) <= 0.2 alors 1 sinon 0', {}, ['unreachable 1']);
    checkProved('2026', 'si min(max(reponse(p), 0.3), 0.4) = 0.35 alors 1 sinon 0', {}, []);
  });

  it('is told of terms that hold a si, whichever way it goes', () => {
    checkProved('2026', 'si (si reponse(a, OUI) alors reponse(p) sinon 0.2) > 0.5 alors 1 sinon 0', {}, []);
    checkProved('2026', 'si (si reponse(a, OUI) alors reponse(p) sinon 0.2) > 1 alors 1 sinon 0', {}, [
      'unreachable 1',
    ]);
    checkProved('2026', 'si (si reponse(s) > 0.3 alors reponse(p) * 2 sinon reponse(s)) = 1.9 alors 1 sinon 0', {}, []);
    checkProved('2026', 'si (reponse(p) > 0.95) * reponse(p) > 0.99 alors 1 sinon 0', {}, []);
  });

  it('is told of what is divided by a share, and of its powers', () => {
    checkProved('2026', 'si reponse(p) > 0.1 alors si 1 / reponse(p) > 10 alors 1 sinon 0', {}, ['unreachable 1']);
    checkProved('2026', 'si 1 / (reponse(p) + 1) > 0.97 alors 1 sinon 0', {}, []);
    checkProved('2026', 'si reponse(p) * (1 - reponse(p)) > 0.2475 alors 1 sinon 0', {}, []);
    checkProved('2026', 'si reponse(p) * (1 - reponse(p)) > 0.25 alors 1 sinon 0', {}, ['unreachable 1']);
    checkProved('2026', 'si reponse(p) * reponse(p) * reponse(p) = 0.125 alors 1 sinon 0', {}, []);
  });

  it('claims nothing in silence of what hangs on two shares at once', () => {
    const never = 'si reponse(a, OUI) et reponse(a, NON) alors 1 sinon';
    const [both, short] = ['reponse(p) + reponse(s) < 0.01', 'reponse(p) + reponse(s) - 0.7'];
    checkProved('2026', `${never} si ${both} alors 2`, {}, [`undecided ${both}`]);
    checkProved('2026', `${never} 1 / (${short})`, {}, ['unreachable 1', `undecided ${short}`]);
    checkProved('2023', '1 / reponse(p) / reponse(s)', {}, ['division at reponse(s): p 0, s 0']);
    checkProved('2026', 'si reponse(p) * 3 / 3 = reponse(p) alors 1 sinon 0', {}, [
      'undecided reponse(p) * 3 / 3 = reponse(p)',
    ]);
  });

  it('names a division by a share of what has no end', () => {
    checkProved('2026', 'score(te_1.1) / reponse(p)', {}, ['division at reponse(p): p 0']);
    checkProved('2023', 'si reponse(a, OUI) alors score(te_1.1) / reponse(p)', {}, [
      'division at reponse(p): a OUI, p 0',
    ]);
    checkProved('2026', 'reponse(p) / score(te_1.1)', {}, []);
  });

  it('names a negative number beside a score of 2026, and who comes to it', () => {
    checkProved('2026', 'min(score(te_1.1), 0.1 - 0.3)', {}, ['negative 0.1 - 0.3: ']);
    checkProved('2026', '0.1 - 0.3 - score(te_1.1) * (0.2 - 1)', {}, ['negative 0.1 - 0.3: ', 'negative 0.2 - 1: ']);
    checkProved('2026', 'si reponse(a, OUI) alors max(0 - 0.5, score(te_1.1)) sinon score(te_1.1)', {}, [
      'negative 0 - 0.5: a OUI',
    ]);
    checkProved('2026', 'min(score(te_1.1), reponse(p) - 0.5)', {}, ['negative reponse(p) - 0.5: p 0']);
    // What is computed with no score, or is positive in the end, is read again.
    checkProved('2026', 'min(score(te_1.1) - 0.1 - 0.3, max(0.1 - 0.3, 0))', {}, []);
    checkProved('2023', 'min(score(te_1.1), 0.1 - 0.3)', {}, []);
  });

  it('names a condition that is the same for all', () => {
    checkProved('2023', 'reponse(a, OUI) et reponse(b, OUI) et reponse(a, OUI)', {}, ['always reponse(a, OUI)']);
    checkProved('2026', 'reponse(a, OUI) ou reponse(p) > 1', {}, ['never reponse(p) > 1']);
  });

  it('names what is made of conditions and is the same for all, where none of them is', () => {
    checkProved('2026', 'reponse(v, v_1) et reponse(v, v_2)', {}, ['never reponse(v, v_1) et reponse(v, v_2)']);
    checkProved('2026', 'si reponse(p) < 0.5 ou reponse(p) >= 0.5 ou reponse(p) = 0.5 alors 1', {}, []);
    checkProved('2026', 'si identite(type, commune) ou identite(type, EPCI) alors 1', {}, [
      'always identite(type, commune) ou identite(type, EPCI)',
    ]);
  });

  it('knows what a collectivité is in letters of any case where the platform does, and whether it is in an urban area', () => {
    checkProved('2026', 'identite(type, epci) et identite(type, Commune)', {}, [
      'never identite(type, epci) et identite(type, Commune)',
    ]);
    checkProved('2026', 'identite(soustype, Pole) et identite(type, commune)', {}, [
      'never identite(soustype, Pole) et identite(type, commune)',
    ]);
    checkProved('2026', 'identite(dans_aire_urbaine, oui) et identite(dans_aire_urbaine, NON)', {}, [
      'never identite(dans_aire_urbaine, oui) et identite(dans_aire_urbaine, NON)',
    ]);
    // Case counts here: it is no value, and nothing is proved of it.
    const mistaken = 'identite(localisation, dom) et identite(localisation, DOM)';
    checkProved('2026', mistaken, {}, ['unknown']);
  });

  it('is the way through a formula alone where its values have no end', () => {
    checkProved('2023', 'si reponse(v, v_1) et reponse(v, v_2) alors score(te_1.1) sinon 0', {}, [
      'unreachable score(te_1.1)',
    ]);
    checkProved('2026', 'si reponse(a, OUI) et reponse(a, NON) alors score(te_1.1) / 0 sinon score(te_1.1)', {}, [
      'unreachable score(te_1.1) / 0',
    ]);
  });

  it('names a question that is asked of nobody for whom it decides, once', () =>
    checkProved('2026', 'si reponse(a, OUI) et reponse(b, OUI) alors 0.5', { b: 'reponse(a, NON)' }, [
      'b unheard in reponse(b, OUI): a OUI',
    ]));

  it('names a branch that gives nothing', () => {
    const hiding = { p: 'reponse(a, NON)' };
    checkProved('2026', 'max(reponse(p), 0.5)', hiding, ['nothing for some from max(reponse(p), 0.5): a OUI']);
    checkProved('2026', 'si reponse(a, OUI) alors reponse(p)', hiding, ['nothing from reponse(p): a OUI']);
  });

  it('names a collectivité for which it divides by zero', () => {
    checkProved('2023', 'si reponse(a, OUI) alors 1 / reponse(p)', {}, ['division at reponse(p): a OUI, p 0']);
    checkProved('2026', '1 / (reponse(p) - 0.5)', {}, ['division at reponse(p) - 0.5: p 0.5']);
    checkProved('2026', '(si reponse(a, OUI) alors 1 sinon 2) / reponse(p)', {}, [
      'division at reponse(p): a OUI, p 0',
    ]);
  });

  it('claims nothing where it reads what has no end, or nobody knows, or makes no sense', () => {
    checkProved('2026', 'si score(te_1.1) > 0.5 alors 1', {}, ['open']);
    checkProved('2023', 'si reponse(z, OUI) alors 1', {}, ['unknown']);
    checkProved('2023', 'si 1 alors 2', {}, ['unknown']);
  });

  it('counts answers to what is not asked any more where it is decided what is', () => {
    const program = programFrom('reponse(a, OUI) et reponse(b, OUI)', '2026');
    const claimed = (hearing: 'asked' | 'all') => {
      const proof = proofOf(program, questionsFrom({ b: 'reponse(a, NON)' }), { hearing });
      return 'why' in proof ? proof.why : [proof.unheard.length, proof.constant.length, proof.unreachable.length];
    };
    assert.deepEqual(claimed('asked'), [1, 0, 0]);
    assert.deepEqual(claimed('all'), [0, 0, 0]);
  });

  it('claims nothing where there is too much to look at', () => {
    const { why } = {
      why: '',
      ...proofOf(programFrom('reponse(p) + reponse(s)', '2026'), questionsFrom({}), { limit: 3 }),
    };
    assert.equal(why, 'too-large');
  });

  for (const platform of ['2023', '2026'] as const) {
    it(`holds for every collectivité: ${platform}`, () => {
      fc.assert(
        fc.property(formulas(platform), hidings(platform), (text, hiding) => {
          checkProof(programFrom(text, platform), questionsFrom(hiding), 2000);
        }),
        { numRuns: 60 },
      );
    });
  }
});
