import { isOfIdentity } from '../evaluation/expression/identity.ts';
import type { Platform } from '../model/referential.ts';
import { span } from '../text/span.ts';
import { type Feature, featureOf, type Trait, traitsOf } from './features.ts';
import type { TraitLook } from './looks.ts';

/**
 * Of the ways to be in one respect one for all that no look tells apart, usual ones first; `types` are those that questions are
 * asked of. One alone where nothing is looked at.
 */
export function distinctTraits(
  feature: Feature,
  platform: Platform,
  looks: readonly TraitLook[],
  types: readonly string[],
): readonly Trait[] {
  const own = looks.filter(({ property }) => featureOf(property) === feature);
  const all = traitsOf(feature, platform);
  // What is compared with something computed, or with what is no name, may tell all of them apart.
  if (own.some(({ value }) => typeof value !== 'string')) return all;
  const known = new Map<string, Trait>();
  for (const trait of all) {
    const answers = own.map(look => isSo(trait, platform, look));
    const concerned = feature === 'type' ? types.map(type => isConcerned(trait, type)) : [];
    const key = [...answers, ...concerned].join();
    if (!known.has(key)) known.set(key, trait);
  }
  return [...known.values()];
}

/** True where a look finds what it looks for. */
export function isSo({ told, identity }: Trait, platform: Platform, { property, value = '' }: TraitLook): boolean {
  if (platform === '2023') return told.get(property)?.has(String(value)) ?? false;
  const nowhere = span(0, 0);
  return isOfIdentity(identity, { field: { text: property, span: nowhere }, span: nowhere }, value);
}

function isConcerned({ told }: Trait, type: string): boolean {
  return [...(told.get('type') ?? [])].some(own => own.toLowerCase() === type.toLowerCase());
}
