import { say } from '../../../l10n/say.ts';
import type { Profile } from '../core/model/scenario.ts';
import { narrowest } from '../core/skeletons/profile-in-short.ts';
import { sayIdentity } from './identity.ts';
import { showNumber } from './numbers.ts';

/** A collectivité as far as a scenario tells it, in few words: `commune, fewer than 5,000 inhabitants, eolien_1 = NON`. */
export function sayCollectivite({ identity, answers }: Profile): string {
  const traits = Array.from(identity, ([property, values]) =>
    narrowest([...values]).map(value => sayTrait(property, value)),
  );
  const given = Array.from(answers, ([question, answer]) => `${question} = ${answer}`);
  const told = [...traits.flat(), ...given];
  return told.length > 0 ? told.join(', ') : say('any collectivité');
}

/** The scenarios of 2026 say a population as a number. */
function sayTrait(property: string, value: string): string {
  return property === 'population' && /^\d+$/.test(value)
    ? say('{number} inhabitants', { number: showNumber(Number(value)) })
    : sayIdentity({ property, value }, true);
}
