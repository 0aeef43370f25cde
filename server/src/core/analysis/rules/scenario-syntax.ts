import type { ScenarioRule } from '../rule.ts';
import { withScenario } from '../samples.ts';

/** A line of a scenario that YAML cannot read. */
export const scenarioSyntax: ScenarioRule = {
  code: 'scenario-syntax',
  severity: 'error',
  scope: 'scenario',
  check: ({ scenario }) => scenario.faults.filter(({ code }) => code === 'scenario-syntax'),
  doc: {
    fr: {
      title: 'Ligne illisible d’un scénario',
      why: 'Cette ligne n’est pas du YAML : elle n’est pas lue, et ce qu’elle dit ne compte pas.',
      cure: 'Écrire une `clé: valeur` par ligne, et des guillemets autour d’une valeur qui contient `:` ou `#`.',
    },
    en: {
      title: 'Line of a scenario that cannot be read',
      why: 'This line is no YAML: it is not read, and what it says does not count.',
      cure: 'Write one `key: value` per line, and quotes around a value that holds `:` or `#`.',
    },
  },
  bad: [withScenario('Statuts:\n  <|cae_1.1.1.1: [fait|>\n')],
  good: [withScenario('Statuts:\n  cae_1.1.1.1: fait\n')],
};
