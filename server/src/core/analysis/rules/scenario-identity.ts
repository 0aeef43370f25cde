import { IDENTITY, type Trait } from '../../model/scenario.ts';
import { unknownName } from '../facts/names.ts';
import type { Finding, ScenarioRule } from '../rule.ts';
import { withScenario } from '../samples.ts';

/** A property of a collectivité, or a value of one, that formulas do not know. */
export const scenarioIdentity: ScenarioRule = {
  code: 'scenario-identity',
  severity: 'warning',
  scope: 'scenario',
  check: ({ scenario }) => scenario.traits.flatMap(findingsOf),
  doc: {
    fr: {
      title: 'Propriété inconnue d’une collectivité',
      why: 'Les formules n’interrogent que `type`, `population` et `localisation`, chacune avec ses valeurs : le reste ne compte pour rien.',
      cure: 'Corriger la propriété ou la valeur ; la plus proche est proposée.',
    },
    en: {
      title: 'Unknown property of a collectivité',
      why: 'Formulas ask for `type`, `population` and `localisation` alone, each with its values: anything else counts for nothing.',
      cure: 'Correct the property or the value; the nearest one is proposed.',
    },
  },
  bad: [
    withScenario('Statuts: {}\nCollectivité: { <|tipe|>: EPCI }\n'),
    withScenario('Statuts: {}\nCollectivité: { <|couleur|>: vert }\n'),
    withScenario('Statuts: {}\nCollectivité: { type: [<|epci|>] }\n'),
    withScenario('Statuts: {}\nCollectivité: { type: <|metropole|> }\n'),
  ],
  good: [withScenario('Statuts: {}\nCollectivité: { type: EPCI, population: [moins_de_100000] }\n')],
};

function findingsOf({ property, propertySpan, value, span }: Trait): readonly Finding[] {
  const values = IDENTITY.get(property);
  if (values === undefined) {
    return [{ span: propertySpan, variant: 'property', args: unknownName(property, [...IDENTITY.keys()]) }];
  }
  return values.includes(value) ? [] : [{ span, variant: 'value', args: { ...unknownName(value, values), property } }];
}
