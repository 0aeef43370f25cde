import type { ScenarioRule } from '../rule.ts';
import { withScenario } from '../samples.ts';

/** A key that scenarios do not have. */
export const scenarioKey: ScenarioRule = {
  code: 'scenario-key',
  severity: 'error',
  scope: 'scenario',
  check: ({ scenario }) => scenario.faults.filter(({ code }) => code === 'scenario-key'),
  doc: {
    fr: {
      title: 'Clé inconnue d’un scénario',
      why: 'Ce qui est sous une clé inconnue n’est pas lu : des statuts ne comptent pas, des scores attendus ne sont pas vérifiés.',
      cure: 'Corriger la clé.',
    },
    en: {
      title: 'Unknown key of a scenario',
      why: 'What stands below an unknown key is not read: statuses do not count, expected scores are not checked.',
      cure: 'Correct the key.',
    },
  },
  bad: [withScenario('Statuts: {}\n<|Score|>: {}\n'), withScenario('Statuts: {}\n<|Remarque|>: rien\n')],
  good: [withScenario('Test: titre\nStatuts: {}\n')],
};
