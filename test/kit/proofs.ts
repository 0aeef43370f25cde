import assert from 'node:assert/strict';
import { anatomyOf } from '../../server/src/core/evaluation/anatomy.ts';
import { activation } from '../../server/src/core/evaluation/expression/active-answers.ts';
import { secondPassOf } from '../../server/src/core/evaluation/expression/two-passes.ts';
import type { Program } from '../../server/src/core/evaluation/program.ts';
import { trace } from '../../server/src/core/evaluation/trace.ts';
import type { Question } from '../../server/src/core/model/personalisation.ts';
import type { Profile } from '../../server/src/core/model/scenario.ts';
import { domainOf } from '../../server/src/core/reasoning/domain.ts';
import { proofOf } from '../../server/src/core/reasoning/proof.ts';
import { resultIn } from '../../server/src/core/reasoning/result.ts';
import { overlaps } from '../../server/src/core/text/span.ts';
import { allProfiles, dataOfProfile, everyAnswer } from './every-profile.ts';

type Questions = ReadonlyMap<string, Question>;

/**
 * Holds what is proved of a program to what the engine does for every collectivité that there can be, and its examples to what
 * comes of them; gives how many there are. Those beyond `most` are not tried; none where nothing is proved.
 */
export function checkProof(program: Program, questions: Questions, most = 200_000): number {
  const proof = proofOf(program, questions);
  if ('why' in proof) return 0;
  const { branches } = anatomyOf(program);
  let tried = 0;
  for (const profile of allProfiles(domainOf([program], questions), everyAnswer)) {
    if (tried === most) break;
    tried++;
    const { taken, conditions, decisions } = trace(program, settingOf(questions, profile));
    for (const branch of branches.filter(({ key, kind }) => taken.has(key) && kind !== 'absent')) {
      assert(
        !proof.unreachable.some(span => overlaps(span, branch.span)),
        `${branch.key} is reached: ${dataOfProfile(profile)}`,
      );
    }
    for (const { key, holds } of proof.constant) {
      const turnout = conditions.get(key) ?? decisions.get(key);
      assert(turnout === undefined || (turnout === 'holds') === holds, `${key} ${turnout}: ${dataOfProfile(profile)}`);
    }
  }
  checkExamples(program, questions, proof);
  return tried;
}

function checkExamples(
  program: Program,
  questions: Questions,
  { unheard, empty, division, negative }: Extract<ReturnType<typeof proofOf>, { readonly unheard: unknown }>,
): void {
  for (const { question, example } of unheard) {
    const { context } = settingOf(questions, example.profile);
    assert.equal(
      context.answers?.get(question),
      undefined,
      `${question} is answered: ${dataOfProfile(example.profile)}`,
    );
  }
  for (const { branch, example } of empty) {
    const setting = settingOf(questions, example.profile);
    assert(
      trace(program, setting).taken.has(branch.key),
      `${branch.key} is not taken: ${dataOfProfile(example.profile)}`,
    );
    assert.equal(resultIn(program, setting).value ?? undefined, undefined, dataOfProfile(example.profile));
  }
  if (division) {
    const { value, fault } = resultIn(program, settingOf(questions, division.example.profile));
    const isDivided = fault?.reason === 'division-by-zero' || !Number.isFinite(value);
    assert(isDivided, `${value} for ${dataOfProfile(division.example.profile)}`);
  }
  for (const { example } of negative) {
    const { value } = resultIn(program, settingOf(questions, example.profile));
    assert.notEqual(secondPassOf(value)?.(new Map()).kind, 'value', `${value} for ${dataOfProfile(example.profile)}`);
  }
}

function settingOf(questions: Questions, profile: Profile) {
  return { profile, context: activation(questions, profile).context };
}
