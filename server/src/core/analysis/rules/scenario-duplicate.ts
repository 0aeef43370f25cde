import type { ScenarioRule } from '../rule.ts';
import { withScenario } from '../samples.ts';

/** A key that stands twice in one part of a scenario. */
export const scenarioDuplicate: ScenarioRule = {
  code: 'scenario-duplicate',
  severity: 'warning',
  scope: 'scenario',
  check: ({ scenario }) => scenario.faults.filter(({ code }) => code === 'scenario-duplicate'),
  doc: {
    fr: {
      title: 'Clé en double dans un scénario',
      why: 'De deux lignes de même clé, seule la dernière compte.',
      cure: 'Retirer l’une des deux lignes.',
    },
    en: {
      title: 'Key written twice in a scenario',
      why: 'Of two lines with one key, only the last one counts.',
      cure: 'Remove one of the two lines.',
    },
  },
  bad: [withScenario('Statuts:\n  <|cae_1.1.1.1|>: fait\n  cae_1.1.1.1: pas_fait\n')],
  good: [withScenario('Statuts:\n  cae_1.1.1.1: fait\n  cae_1.1.1.2: pas_fait\n')],
};
