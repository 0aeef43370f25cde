import type { Platform } from '../model/referential.ts';
import { IDENTITY, IDENTITY_2026 } from '../model/scenario.ts';
import { DONE, figure, POTENTIAL } from '../scoring/figures.ts';
import { type Scores, withProfile } from '../scoring/score.ts';
import { featureOf, type Trait, traitsOf } from './features.ts';

/** What an action would be worth, were the collectivité something else in one respect. Points are absolute and not rounded. */
export interface IdentityOutcome {
  /** All the values of the property that hold then; none where nothing is said. */
  readonly values: readonly string[];
  readonly done: number;
  readonly potential: number;
}

/** The values of a property that a platform knows; empty for an unknown property. */
export function valuesOf(property: string, platform: Platform): readonly string[] {
  return (platform === '2026' ? IDENTITY_2026 : IDENTITY).get(property) ?? [];
}

/**
 * What an action would be worth under each of the usual ways to be in one respect, and with nothing said of it, all else being as
 * it is. Empty for an unknown property.
 */
export function identityOutcomes(
  scores: Scores,
  node: number,
  property: string,
  platform: Platform,
): readonly IdentityOutcome[] {
  const feature = featureOf(property);
  if (feature === undefined) return [];
  const usual = traitsOf(feature, platform).filter(({ isUsual }) => isUsual);
  const sets = usual.map(trait => valuesIn(trait, property, valuesOf(property, platform)));
  const distinct = new Map([...sets, []].map(values => [values.join(), values]));
  return [...distinct.values()].map(values => {
    const { profile } = scores.personalised;
    const identity = new Map(profile.identity);
    if (values.length === 0) identity.delete(property);
    else identity.set(property, new Set(values));
    const { figures } = withProfile(scores, { ...profile, identity });
    return { values, done: figure(figures, node, DONE), potential: figure(figures, node, POTENTIAL) };
  });
}

/** In the order in which they are known; a number of inhabitants as all that is true of it. */
function valuesIn({ told, identity }: Trait, property: string, known: readonly string[]): readonly string[] {
  const held = property === 'population' ? new Set(identity.populationTags) : told.get(property);
  return known.filter(value => held?.has(value));
}
