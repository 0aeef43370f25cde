import { memory } from '../../memory/memory.ts';
import { populationTags } from '../../model/population.ts';
import { numberIn, type Profile } from '../../model/scenario.ts';
import type { ExpressionContext, ExpressionValue, Identity2026 } from './context.ts';

/** What a scenario says of a collectivité, as the expressions of 2026 ask for it; what it says nothing of is unknown. */
export function contextOfProfile(profile: Profile): ExpressionContext {
  return contexts(profile, [], () => {
    const answers = new Map<string, ExpressionValue>();
    for (const [question, answer] of profile.answers) answers.set(question, valueOfAnswer(answer));
    return { identity: identityOf(profile.identity), answers };
  });
}

/** One collectivité is scored over many versions. */
const contexts = memory<Profile, ExpressionContext>();

/** What a collectivité is: a syndicat, which was a type in 2023, is a sub-type; its inhabitants may be counted or told by tags. */
export function identityOf(traits: Profile['identity']): Identity2026 {
  const valuesOf = (property: string) => [...(traits.get(property) ?? [])];
  const types = valuesOf('type').map(type => type.toLowerCase());
  const [subType] = valuesOf('soustype');
  const [place] = valuesOf('localisation');
  const [urban] = valuesOf('dans_aire_urbaine');
  return {
    type: types.includes('commune') ? 'commune' : types.length > 0 ? 'EPCI' : null,
    soustype: subType ?? (types.includes('syndicat') ? 'syndicat' : null),
    populationTags: valuesOf('population').flatMap(tagsOf),
    drom: place === undefined ? null : place === 'DOM',
    dansAireUrbaine: urban === undefined ? null : YES.includes(urban.toLowerCase()),
  };
}

/** The values of a property; of a number of inhabitants all that it implies. */
export function valuesHeld({ identity }: Profile, property: string): ReadonlySet<string> {
  const held = identity.get(property) ?? new Set<string>();
  return property === 'population' ? new Set([...held, ...(identityOf(identity).populationTags ?? [])]) : held;
}

function tagsOf(population: string): readonly string[] {
  const inhabitants = numberIn(population);
  return inhabitants === undefined ? [population] : populationTags(inhabitants);
}

const YES: readonly string[] = ['oui', 'vrai', 'true', 'yes'];

/** What the expressions of 2026 take an answer of a scenario for: OUI and NON are true and false. */
export function valueOfAnswer(answer: string): ExpressionValue {
  if (answer === 'OUI') return true;
  if (answer === 'NON') return false;
  return numberIn(answer) ?? answer;
}
