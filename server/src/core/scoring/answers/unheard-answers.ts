import { askedIn } from '../../evaluation/rule-names.ts';
import type { Personalised } from '../personalise.ts';

/**
 * The questions whose answers do not exist for a référentiel of the platform of 2026, by the place of the référentiel: they
 * are not asked of such a collectivité, or no rule of this référentiel asks them. In the order of the answers.
 */
export function unheardAnswers(
  { prepared, profile, inactive, forest }: Personalised,
  place: number,
): readonly string[] {
  const own = prepared.entries.filter(({ node }) => forest.owner[node] === place);
  const asked = new Set(own.flatMap(({ rules }) => rules).flatMap(askedIn));
  return [...profile.answers.keys()].filter(id => inactive.has(id) || (prepared.questions.has(id) && !asked.has(id)));
}
