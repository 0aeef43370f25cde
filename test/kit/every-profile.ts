import { choicesOf } from '../../server/src/core/model/personalisation.ts';
import type { Profile } from '../../server/src/core/model/scenario.ts';
import { sampleOf } from '../../server/src/core/mutation/mutants.ts';
import type { AskedQuestion, Domain } from '../../server/src/core/reasoning/domain.ts';
import { FEATURES, traitsOf } from '../../server/src/core/reasoning/features.ts';

/** Every collectivité of a domain: all ways to be, all answers and none; by `answersTo`, what may be answered. */
export function* allProfiles(
  { platform, questions, traits: own }: Domain,
  answersTo = ({ answers }: AskedQuestion): readonly string[] => answers,
): Generator<Profile> {
  const traits = FEATURES.filter(feature => own.has(feature)).map(feature => traitsOf(feature, platform));
  const answers = Array.from(questions, ([id, asked]) =>
    [...answersTo(asked), undefined].map(answer => [id, answer] as const),
  );
  for (const all of combinations(traits)) {
    const identity = new Map(all.flatMap(one => [...one.told]));
    for (const one of combinations(answers)) {
      yield {
        identity,
        answers: new Map(one.flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer] as const]))),
      };
    }
  }
}

/** Forty of them at most, drawn by a seed from the first two thousand: where each takes a score. */
export function someProfiles(domain: Domain, seed: number): readonly Profile[] {
  const first: Profile[] = [];
  for (const profile of allProfiles(domain)) if (first.push(profile) === 2000) break;
  return sampleOf(first, 40, seed);
}

function* combinations<Item>(lists: readonly (readonly Item[])[]): Generator<readonly Item[]> {
  const [first, ...others] = lists;
  if (first === undefined) yield [];
  else for (const item of first) for (const rest of combinations(others)) yield [item, ...rest];
}

/** Every choice of a question, those that no formula tells apart as well; of a share those where something may turn. */
export function everyAnswer({ question, answers }: AskedQuestion): readonly string[] {
  return question.type === 'choix' ? choicesOf(question) : answers;
}

/** A collectivité as data, in a line: its traits, then its answers by question. */
export function dataOfProfile({ identity, answers }: Profile): string {
  return JSON.stringify([...Array.from(identity, ([, values]) => [...values]), Object.fromEntries(answers)]);
}
