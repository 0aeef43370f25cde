import type { Identity2026 } from '../evaluation/expression/context.ts';
import { identityOf } from '../evaluation/expression/profile-context.ts';
import { POPULATION_BOUNDS, populationTags } from '../model/population.ts';
import type { Platform } from '../model/referential.ts';
import { IDENTITY } from '../model/scenario.ts';

/** What a collectivité is in one respect; its type and its sub-type are one, for not all go together. */
export const FEATURES = ['type', 'population', 'localisation', 'dans_aire_urbaine'] as const;
export type Feature = (typeof FEATURES)[number];

/** A way to be in one respect. */
export interface Trait {
  readonly feature: Feature;
  /** As a scenario tells it, by property. */
  readonly told: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same as the platform of 2026 knows it: only what belongs to the feature means something. */
  readonly identity: Identity2026;
  /** False for what hardly any collectivité is, such as 20,000 inhabitants to the head. */
  readonly isUsual: boolean;
}

/** The feature that a property of a collectivité belongs to; undefined for an unknown one. */
export function featureOf(property: string): Feature | undefined {
  return property === 'soustype' ? 'type' : FEATURES.find(feature => feature === property);
}

/** All ways to be in one respect that the formulas of a platform can tell apart. */
export function traitsOf(feature: Feature, platform: Platform): readonly Trait[] {
  return TRAITS[platform][feature];
}

type Told = Readonly<Record<string, readonly string[]>>;

function traits(feature: Feature, usual: readonly Told[], unusual: readonly Told[] = []): readonly Trait[] {
  const made = (isUsual: boolean) => (told: Told) => {
    const sets = new Map(Object.entries(told).map(([property, values]) => [property, new Set(values)] as const));
    return { feature, told: sets, identity: identityOf(sets), isUsual };
  };
  return [...usual.map(made(true)), ...unusual.map(made(false))];
}

/** The tags of 2023 that are true of a number of inhabitants. */
function tags2023(inhabitants: number): readonly string[] {
  const known = IDENTITY.get('population') ?? [];
  return populationTags(inhabitants).filter(tag => known.includes(tag));
}

/** A number between each two bounds. */
const BETWEEN = [1000, 4000, 7000, 15_000, 30_000, 70_000, 200_000, 500_000, 900_000];

const PLACES = traits('localisation', [{ localisation: ['Metropole'] }, { localisation: ['DOM'] }]);
const AREAS = traits('dans_aire_urbaine', [{ dans_aire_urbaine: ['oui'] }, { dans_aire_urbaine: ['non'] }]);

const TRAITS: Readonly<Record<Platform, Readonly<Record<Feature, readonly Trait[]>>>> = {
  '2023': {
    // Whether a syndicat is an EPCI as well is not said: it may be either.
    type: traits(
      'type',
      [{ type: ['commune'] }, { type: ['EPCI'] }, { type: ['EPCI', 'syndicat'] }],
      [
        { type: ['EPCI', 'syndicat', 'syndicat_traitement'] },
        { type: ['syndicat'] },
        { type: ['syndicat', 'syndicat_traitement'] },
      ],
    ),
    population: traits(
      'population',
      BETWEEN.map(inhabitants => ({ population: tags2023(inhabitants) })),
      POPULATION_BOUNDS.map(inhabitants => ({ population: tags2023(inhabitants) })),
    ),
    localisation: PLACES,
    dans_aire_urbaine: AREAS,
  },
  '2026': {
    type: traits('type', [
      { type: ['commune'] },
      { type: ['EPCI'], soustype: ['epci_a_fiscalite_propre'] },
      { type: ['EPCI'], soustype: ['syndicat'] },
      { type: ['EPCI'], soustype: ['pole'] },
    ]),
    population: traits(
      'population',
      BETWEEN.map(inhabitants => ({ population: [String(inhabitants)] })),
      POPULATION_BOUNDS.map(inhabitants => ({ population: [String(inhabitants)] })),
    ),
    localisation: PLACES,
    dans_aire_urbaine: AREAS,
  },
};
