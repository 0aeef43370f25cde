import type { Platform } from '../../model/referential.ts';
import { IDENTITY, IDENTITY_2026, numberIn, type Trait } from '../../model/scenario.ts';
import { unknownName } from '../facts/names.ts';
import { platformsOf } from '../facts/scenario-platforms.ts';
import type { Finding, ScenarioRule } from '../rule.ts';
import { MEASURE_2026, withScenario } from '../samples.ts';

/** A property of a collectivité, or a value of one, that formulas do not know. */
export const scenarioIdentity: ScenarioRule = {
  code: 'scenario-identity',
  severity: 'warning',
  scope: 'scenario',
  check(scored) {
    const { traits } = scored.scenario;
    if (traits.length === 0) return [];
    const platforms = platformsOf(scored);
    const written = new Set(traits.map(({ property }) => property));
    return traits.flatMap(trait => findingsOf(trait, platforms, written));
  },
  doc: {
    fr: {
      title: 'Propriété inconnue d’une collectivité',
      why: 'Les formules n’interrogent que `type`, `population` et `localisation`, et en 2026 `soustype` et `dans_aire_urbaine`, chacune avec ses valeurs : le reste ne compte pour rien.',
      cure: 'Corriger la propriété ou la valeur ; la plus proche est proposée.',
    },
    en: {
      title: 'Unknown property of a collectivité',
      why: 'Formulas ask only for `type`, `population` and `localisation`, and in 2026 for `soustype` and `dans_aire_urbaine`, each with its values: anything else counts for nothing.',
      cure: 'Correct the property or the value; the nearest one is proposed.',
    },
  },
  bad: [
    withScenario('Statuts: {}\nCollectivité: { <|tipe|>: EPCI }\n'),
    withScenario('Statuts: {}\nCollectivité: { <|couleur|>: vert }\n'),
    withScenario('Statuts: {}\nCollectivité: { type: [<|epci|>] }\n'),
    withScenario('Statuts: {}\nCollectivité: { type: <|metropole|> }\n'),
    withScenario('Statuts: {}\nCollectivité: { <|soustype|>: pole }\n'),
    `${MEASURE_2026}//- essai.scenario.yml\nStatuts: {}\nCollectivité: { type: <|syndicat_traitement|> }\n`,
  ],
  good: [
    withScenario('Statuts: {}\nCollectivité: { type: EPCI, population: [moins_de_100000] }\n'),
    `${MEASURE_2026}//- essai.scenario.yml\nStatuts: {}\nCollectivité: { type: EPCI, soustype: pole, population: 12000, localisation: Metropole, dans_aire_urbaine: oui }\n`,
  ],
};

function findingsOf(
  { property, propertySpan, value, span }: Trait,
  platforms: ReadonlySet<Platform>,
  written: ReadonlySet<string>,
): readonly Finding[] {
  const known = KNOWN.filter(({ platform }) => platforms.has(platform)).map(({ identity }) => identity);
  const sets = known.length > 0 ? known : [IDENTITY];
  const values = new Set(sets.flatMap(identity => identity.get(property) ?? []));
  if (values.size === 0) {
    const properties = [...new Set(sets.flatMap(identity => [...identity.keys()]))];
    // Of a property that is written twice, the last one counts alone.
    const free = properties.filter(name => !written.has(name));
    return [
      { span: propertySpan, variant: 'property', args: unknownName(property, free.length > 0 ? free : properties) },
    ];
  }
  const isCounted = property === 'population' && platforms.has('2026') && (numberIn(value) ?? -1) >= 0;
  if (isCounted || values.has(value)) return [];
  return [{ span, variant: 'value', args: { ...unknownName(value, [...values]), property } }];
}

const KNOWN = [
  { platform: '2023', identity: IDENTITY },
  { platform: '2026', identity: IDENTITY_2026 },
] as const;
