import type { Setting } from '../evaluation/evaluator.ts';
import { contextOfProfile } from '../evaluation/expression/profile-context.ts';
import type { Profile } from '../model/scenario.ts';

/** Shares that no two questions have in common, unless there are many: what formulas make of them is seldom the same by chance. */
const SHARES = ['0.5', '0.25', '0.75', '0.4', '1', '0.1'];

/** What a collectivité shows of two outcomes: that they come to other figures, to the same, or that it has other outcomes. */
export type Shown = 'other' | 'same' | 'elsewhere';

/**
 * The collectivité with other shares in its answers, such that it shows other figures; as it is where it does so already, or where
 * nothing is shown. Undefined where all that is tried comes to the same. `isShare` tells the questions answered by a number.
 */
export function tellingWitness(
  witness: Profile,
  isShare: (question: string) => boolean,
  shown: (setting: Setting) => Shown,
): Profile | undefined {
  const answered = [...witness.answers.keys()].filter(isShare);
  const others = SHARES.map((_, first): Profile => {
    const given = answered.map((id, at): [string, string] => [id, SHARES[(first + at) % SHARES.length] ?? '0.5']);
    return { ...witness, answers: new Map([...witness.answers, ...given]) };
  });
  let isTheSame = false;
  for (const profile of [witness, ...others]) {
    const seen = shown({ profile, context: contextOfProfile(profile) });
    if (seen === 'other') return profile;
    isTheSame ||= seen === 'same';
  }
  return isTheSame ? undefined : witness;
}
