import type { ScenarioRule } from '../rule.ts';
import { withScenario } from '../samples.ts';

/** An expected score that cannot be checked. */
export const scenarioExpectation: ScenarioRule = {
  code: 'scenario-expectation',
  severity: 'error',
  scope: 'scenario',
  check: ({ scenario }) => scenario.faults.filter(({ code }) => code === 'scenario-expectation'),
  doc: {
    fr: {
      title: 'Score attendu qui ne peut pas être vérifié',
      why: 'Un score attendu sous un nom de colonne inconnu, ou dont la valeur n’en est pas une, n’est jamais comparé : le scénario semble juste sans l’être.',
      cure: 'Corriger la colonne ou la valeur.',
    },
    en: {
      title: 'Expected score that cannot be checked',
      why: 'A score expected under an unknown name of a figure, or with a value that is none, is never compared: the scenario seems right and may not be.',
      cure: 'Correct the figure or the value.',
    },
  },
  bad: [
    withScenario('Scores: { cae_1.1.1: { <|points_fait|>: 3 } }\n'),
    withScenario('Scores: { cae_1.1.1: { <|etoiles|>: 3 } }\n'),
    withScenario('Scores: { cae_1.1.1: { concerne: <|3|> } }\n'),
    withScenario('Scores: { cae_1.1.1: { point_fait: <|beaucoup|> } }\n'),
    withScenario('Scores: { cae_1.1.1: { <|point_fait|>: null, <|point_potentiel_perso|>: } }\n'),
    withScenario('Scores: { cae_1.1.1: { statut: <|presque|>, point_potentiel_perso: <|aucun|> } }\n'),
    withScenario('Scores: { cae_1.1.1: { statut: <|programé|> } }\n'),
  ],
  good: [
    withScenario('Scores: { cae_1.1.1: { point_fait: 0, concerne: yes, test: une remarque } }\n'),
    withScenario('Scores: { cae_1.1.1: { point_potentiel_perso: null, renseigne: no, statut: ~ } }\n'),
    withScenario('Scores: { cae_1.1.1: { point_potentiel_perso: 12, statut: fait } }\n'),
  ],
};
