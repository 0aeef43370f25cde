import assert from 'node:assert/strict';
import fc from 'fast-check';
import { activation, isAsked } from '../../../server/src/core/evaluation/expression/active-answers.ts';
import { evaluated } from '../../../server/src/core/evaluation/expression/evaluate.ts';
import { contextOfProfile } from '../../../server/src/core/evaluation/expression/profile-context.ts';
import { evaluate } from '../../../server/src/core/evaluation/formula/evaluate.ts';
import type { Program } from '../../../server/src/core/evaluation/program.ts';
import { concerns } from '../../../server/src/core/model/personalisation.ts';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import type { Profile } from '../../../server/src/core/model/scenario.ts';
import { casesOf, firstCases } from '../../../server/src/core/reasoning/cases.ts';
import { type Domain, domainOf } from '../../../server/src/core/reasoning/domain.ts';
import { FEATURES, traitsOf } from '../../../server/src/core/reasoning/features.ts';
import type { Answering, Looked } from '../../../server/src/core/reasoning/looking.ts';
import { resultIn } from '../../../server/src/core/reasoning/result.ts';
import { allProfiles } from '../../kit/every-profile.ts';
import { formulas, type Hiding, hidings, type QuestionsById, questionsFrom } from '../../kit/random-formulas.ts';
import { programFrom, told } from './support.ts';

/** The cases of a formula, a line each: what was looked at, and what comes of it. */
function checkCases(platform: Platform, text: string, hidden: Hiding, expected: readonly string[]): void {
  const program = programFrom(text, platform);
  const domain = domainOf([program], questionsFrom(hidden));
  const lines = Array.from(
    casesOf(domain, 'complete', setting => resultIn(program, setting).value),
    ({ profile, seen }) => `${told(profile)}: ${seen ?? 'nothing'}`,
  );
  assert.deepEqual(lines, expected);
}

/** What a program gives, as the engine of its platform has it. */
function given(program: Program, questions: QuestionsById, profile: Profile): unknown {
  if (program.platform === '2023') return evaluate(program.formula, { profile, scoreOf: () => undefined }).value;
  return evaluated(program.expression, activation(questions, profile).context) ?? undefined;
}

/** True for a usual collectivité that has answered all that is asked of it, and nothing else. */
function isComplete({ platform, questions }: Domain, profile: Profile): boolean {
  const all = contextOfProfile(profile);
  const usual = FEATURES.flatMap(feature => traitsOf(feature, platform).filter(one => one.isUsual));
  const isUsual = Array.from(profile.identity).every(([property, values]) =>
    usual.some(({ told: own }) => own.get(property) === values),
  );
  return (
    isUsual &&
    [...questions.values()].every(({ question }) => {
      const asked = platform === '2026' ? isAsked(question, all) : concerns(question, profile.identity);
      return asked === profile.answers.has(question.id);
    })
  );
}

/** True for a collectivité that a case stands for. */
function isIn(profile: Profile, one: Looked): boolean {
  const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string> | undefined) =>
    [...a].join() === [...(b ?? [])].join();
  return (
    Array.from(one.profile.identity).every(([property, values]) => isSame(values, profile.identity.get(property))) &&
    Array.from(one.profile.answers).every(([id, answer]) => profile.answers.get(id) === answer) &&
    [...one.unanswered].every(id => !profile.answers.has(id))
  );
}

/** True where all traits are those that stand for others. */
function standsForOthers({ traits }: Domain, { identity }: Profile): boolean {
  const told = [...traits.values()].flat().flatMap(trait => [...trait.told.values()]);
  return [...identity.values()].every(values => told.includes(values));
}

function checkAll(platform: Platform, answering: Answering, text: string, hiding: Hiding): void {
  const program = programFrom(text, platform);
  const questions = questionsFrom(hiding);
  const domain = domainOf([program], questions);
  const cases = [...casesOf(domain, answering, setting => resultIn(program, setting).value ?? undefined)];
  const results = new Set<unknown>();
  for (const profile of allProfiles(domain)) {
    if (answering === 'complete' && !isComplete(domain, profile)) continue;
    const result = given(program, questions, profile);
    results.add(result);
    if (!standsForOthers(domain, profile)) continue;
    const own = cases.filter(one => isIn(profile, one)).map(({ seen }) => seen);
    assert(
      own.length === 1 && Object.is(own[0], result),
      `${told(profile)}: ${result} by the engine, ${own.join(', ')} by its case`,
    );
  }
  assert.deepEqual(new Set(cases.map(({ seen }) => seen)), results);
}

describe('the cases of a formula', () => {
  it('are the answers that decide something, and no other', () =>
    checkCases('2023', 'si reponse(a, OUI) alors 1 sinon si reponse(v, v_1) alors 2', {}, [
      'a OUI: 1',
      'a NON, v v_1: 2',
      'a NON, v v_2: nothing',
    ]));

  it('have no answer to a question that others hide', () =>
    checkCases('2026', 'reponse(a, OUI) et reponse(b, OUI)', { b: 'reponse(a, NON)' }, [
      'a OUI: false',
      'a NON: false',
    ]));

  it('have no answer to a question that is asked of other types', () =>
    checkCases('2023', 'reponse(m, OUI)', {}, ['commune, m OUI: true', 'commune, m NON: false', 'EPCI: false']));

  it('tell apart the shares between which something turns', () =>
    checkCases('2026', 'reponse(p) * 2 > 0.5', {}, [
      'p 0: false',
      'p 0.125: false',
      'p 0.25: false',
      'p 0.625: true',
      'p 1: true',
    ]));

  it('tell apart what is asked of a population', () =>
    checkCases('2026', 'identite(population, moins_de_20000)', {}, ['1000: true', '30000: false']));

  it('are as many as is wanted, where there are more', () => {
    const program = programFrom('reponse(a, OUI) ou reponse(b, OUI) ou reponse(c, OUI)', '2026');
    const { cases, isAll } = firstCases(
      domainOf([program], questionsFrom({})),
      'complete',
      setting => resultIn(program, setting),
      2,
    );
    assert.deepEqual([cases.length, isAll], [2, false]);
  });

  it('say how many there would be, were all combined', () => {
    const { size, unknown } = domainOf(
      [programFrom('reponse(a, OUI) et reponse(v, v_1) et reponse(z, OUI)', '2026')],
      questionsFrom({}),
    );
    assert.deepEqual([size, unknown], [4, ['z']]);
  });

  for (const platform of ['2023', '2026'] as const) {
    for (const answering of ['complete', 'any'] as const satisfies readonly Answering[]) {
      it(`hold each collectivité once, with what the engine gives it: ${platform}, ${answering}`, () => {
        fc.assert(
          fc.property(formulas(platform), hidings(platform), (text, hiding) =>
            checkAll(platform, answering, text, hiding),
          ),
          { numRuns: 12 },
        );
      });
    }
  }
});
