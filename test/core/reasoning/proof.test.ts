import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import type { Profile } from '../../../server/src/core/model/scenario.ts';
import { anatomyOf } from '../../../server/src/core/reasoning/anatomy.ts';
import { casesOf } from '../../../server/src/core/reasoning/cases.ts';
import { domainOf } from '../../../server/src/core/reasoning/domain.ts';
import { type Proof, proofOf } from '../../../server/src/core/reasoning/proof.ts';
import { trace } from '../../../server/src/core/reasoning/trace.ts';
import { activation } from '../../../server/src/core/scoring/expression/active-answers.ts';
import { overlaps, textOf } from '../../../server/src/core/text/span.ts';
import { formulas, type Hiding, hidings, questionsFrom } from '../../kit/random-formulas.ts';
import { programFrom } from './support.ts';

/** What is proved of a formula, a line each: `unreachable 0.5`. */
function checkProof(platform: Platform, text: string, hiding: Hiding, expected: readonly string[]): void {
  const proof = proofOf(programFrom(text, platform), questionsFrom(hiding));
  if ('why' in proof) {
    assert.deepEqual([proof.why], expected);
    return;
  }
  const { unreachable, constant, unheard, empty, division } = proof;
  const lines = [
    ...unreachable.map(span => `unreachable ${textOf(text, span)}`),
    ...constant.map(({ condition, holds }) => `${holds ? 'always' : 'never'} ${textOf(text, condition.span)}`),
    ...unheard.map(
      ({ span, question, example }) => `${question} unheard in ${textOf(text, span)}: ${told(example.profile)}`,
    ),
    ...empty.map(({ branch, always, example }) => {
      return `${always ? 'nothing' : 'nothing for some'} from ${textOf(text, branch.span)}: ${told(example.profile)}`;
    }),
    ...(division ? [`division at ${textOf(text, division.span)}: ${told(division.example.profile)}`] : []),
  ];
  assert.deepEqual(lines, expected);
}

function told({ identity, answers }: Profile): string {
  const traits = Array.from(identity, ([, values]) => [...values].join('+'));
  return [...traits, ...Array.from(answers, ([id, answer]) => `${id} ${answer}`)].join(', ');
}

describe('what is proved of a formula', () => {
  it('is nothing where there is nothing amiss', () => {
    checkProof('2023', 'si reponse(a, OUI) alors 1 sinon si reponse(b, NON) alors 0.5', {}, []);
    checkProof('2026', 'si reponse(p) > 0.5 alors 1 sinon 0', {}, []);
  });

  it('names the outermost arm that nobody comes to', () => {
    checkProof('2023', 'si reponse(v, v_1) et reponse(v, v_2) alors 1 sinon 0', {}, ['unreachable 1']);
    checkProof(
      '2023',
      'si reponse(a, OUI) alors si reponse(a, OUI) alors 1 sinon si reponse(b, OUI) alors 2 sinon 3',
      {},
      ['unreachable reponse(b, OUI) alors 2 sinon 3'],
    );
  });

  it('leaves alone an arm that one comes to without an answer', () =>
    checkProof('2023', 'si reponse(a, OUI) alors 1 sinon si reponse(a, NON) alors 0.5 sinon 0.2', {}, []));

  it('names a condition that is the same for all', () => {
    checkProof('2023', 'reponse(a, OUI) et reponse(b, OUI) et reponse(a, OUI)', {}, ['always reponse(a, OUI)']);
    checkProof('2026', 'reponse(a, OUI) ou reponse(p) > 1', {}, ['never reponse(p) > 1']);
  });

  it('names a question that is asked of nobody for whom it decides, once', () =>
    checkProof('2026', 'si reponse(a, OUI) et reponse(b, OUI) alors 0.5', { b: 'reponse(a, NON)' }, [
      'b unheard in reponse(b, OUI): a OUI',
    ]));

  it('names a branch that gives nothing', () => {
    const hiding = { p: 'reponse(a, NON)' };
    checkProof('2026', 'max(reponse(p), 0.5)', hiding, ['nothing for some from max(reponse(p), 0.5): a OUI']);
    checkProof('2026', 'si reponse(a, OUI) alors reponse(p)', hiding, ['nothing from reponse(p): a OUI']);
  });

  it('names a collectivité for which it divides by zero', () => {
    checkProof('2023', 'si reponse(a, OUI) alors 1 / reponse(p)', {}, ['division at reponse(p): a OUI, p 0']);
    checkProof('2026', '1 / (reponse(p) - 0.5)', {}, ['division at 1 / (reponse(p) - 0.5): p 0.5']);
  });

  it('claims nothing where it reads what has no end, or nobody knows, or makes no sense', () => {
    checkProof('2026', 'si score(te_1.1) > 0.5 alors 1', {}, ['open']);
    checkProof('2023', 'si reponse(z, OUI) alors 1', {}, ['unknown']);
    checkProof('2023', 'si 1 alors 2', {}, ['unknown']);
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
          const program = programFrom(text, platform);
          const questions = questionsFrom(hiding);
          const proof = proofOf(program, questions);
          if (!('why' in proof)) checkClaims(proof, text, platform, hiding);
        }),
        { numRuns: 60 },
      );
    });
  }
});

/** Evaluates every collectivité by itself, as the engine has it, and holds what is claimed against that. */
function checkClaims(proof: Proof, text: string, platform: Platform, hiding: Hiding): void {
  const program = programFrom(text, platform);
  const questions = questionsFrom(hiding);
  const { branches } = anatomyOf(program);
  for (const { profile } of casesOf(domainOf([program], questions), 'any', setting => trace(program, setting))) {
    const { context } = activation(questions, profile);
    const { taken, conditions } = trace(program, { profile, context });
    for (const branch of branches.filter(({ key, kind }) => taken.has(key) && kind !== 'absent')) {
      assert(
        !proof.unreachable.some(span => overlaps(span, branch.span)),
        `${branch.key} is reached: ${told(profile)}`,
      );
    }
    for (const { condition, holds } of proof.constant) {
      const turnout = conditions.get(condition.key);
      assert(turnout === undefined || (turnout === 'holds') === holds, `${condition.key} ${turnout}: ${told(profile)}`);
    }
  }
}
