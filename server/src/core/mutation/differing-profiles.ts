import type { Question } from '../model/personalisation.ts';
import type { Profile } from '../model/scenario.ts';
import type { RuleMutant } from './mutant.ts';

export function differingProfiles(_mutant: RuleMutant, _questions: ReadonlyMap<string, Question>): Iterable<Profile> {
  return [];
}
