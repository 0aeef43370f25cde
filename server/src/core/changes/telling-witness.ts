import type { Setting } from '../evaluation/evaluator.ts';
import { contextOfProfile } from '../evaluation/expression/profile-context.ts';
import type { Profile } from '../model/scenario.ts';

/** Shares that no two questions have in common, unless there are many: what formulas make of them is seldom the same by chance. */
const SHARES = ['0.5', '0.25', '0.75', '0.4', '1', '0.1'];

/**
 * The collectivité with other shares in its answers, such that `tells` is true of it; as it is where it is so already, or none
 * is found. `shares` are the questions that are answered by a number.
 */
export function tellingWitness(
  witness: Profile,
  shares: (question: string) => boolean,
  tells: (setting: Setting) => boolean,
): Profile {
  const answered = [...witness.answers.keys()].filter(shares);
  const others = SHARES.map((_, first): Profile => {
    const given = answered.map((id, at): [string, string] => [id, SHARES[(first + at) % SHARES.length] ?? '0.5']);
    return { ...witness, answers: new Map([...witness.answers, ...given]) };
  });
  return [witness, ...others].find(profile => tells({ profile, context: contextOfProfile(profile) })) ?? witness;
}
