import { say } from '../../../l10n/say.ts';
import { showNumber } from './numbers.ts';

/** What a collectivité is or is not, in few words: `fewer than 20,000 inhabitants`, `commune`, `not in an urban area`. */
export function sayIdentity(
  { property, value }: { readonly property: string; readonly value: string },
  holds: boolean,
): string {
  const said = property === 'population' ? sayPopulation(value, holds) : sayTrait(property, value);
  if (said === undefined) return holds ? `${property} = ${value}` : `${property} ≠ ${value}`;
  return holds || property === 'population' ? said : say('not {condition}', { condition: said });
}

function sayPopulation(value: string, holds: boolean): string | undefined {
  const [, side, limit] = /^(moins|plus)_de_(\d+)$/.exec(value) ?? [];
  if (side === undefined) return undefined;
  const number = showNumber(Number(limit));
  if (side === 'moins') {
    return holds ? say('fewer than {number} inhabitants', { number }) : say('{number} inhabitants or more', { number });
  }
  return holds ? say('more than {number} inhabitants', { number }) : say('{number} inhabitants or fewer', { number });
}

function sayTrait(property: string, value: string): string | undefined {
  if (property === 'localisation') return value === 'DOM' ? say('overseas') : say('in metropolitan France');
  if (property === 'dans_aire_urbaine') return value === 'oui' ? say('in an urban area') : say('outside urban areas');
  // The names of types are the format's own words.
  return property === 'type' || property === 'soustype' ? value.replaceAll('_', ' ') : undefined;
}
