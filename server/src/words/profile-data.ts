import type { Profile } from '../core/model/scenario.ts';

/** What a scenario file says of a collectivité, by the keys that it has there. */
export interface ProfileData {
  readonly Collectivité: Readonly<Record<string, readonly string[]>>;
  readonly Réponses: Readonly<Record<string, string>>;
}

export function profileData({ identity, answers }: Profile): ProfileData {
  return {
    Collectivité: Object.fromEntries(Array.from(identity, ([name, values]) => [name, [...values]])),
    Réponses: Object.fromEntries(answers),
  };
}
