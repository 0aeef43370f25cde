import type { ScenarioRule } from '../rule.ts';
import { withScenario } from '../samples.ts';

/** A part of a scenario that is not of the form that it needs. */
export const scenarioShape: ScenarioRule = {
  code: 'scenario-shape',
  severity: 'error',
  scope: 'scenario',
  check: ({ scenario }) => scenario.faults.filter(({ code }) => code === 'scenario-shape'),
  doc: {
    fr: {
      title: 'Partie d’un scénario de la mauvaise forme',
      why: 'Un scénario est une suite de clés dont chacune contient des lignes `clé: valeur`. Ce qui a une autre forme n’est pas lu : des scores attendus ne seraient jamais vérifiés.',
      cure: 'Écrire la partie en lignes `clé: valeur`.',
    },
    en: {
      title: 'Part of a scenario of the wrong form',
      why: 'A scenario is a list of keys, each of which holds `key: value` lines. Anything of another form is not read: expected scores would never be checked.',
      cure: 'Write the part as `key: value` lines.',
    },
  },
  bad: [
    withScenario('Statuts: {}\nScores: <|[cae_1.1.1]|>\n'),
    withScenario('<|[Statuts, Scores]|>\n'),
    withScenario('Statuts: {}\n<|---|>\nStatuts: { cae_1.1.1.1: fait }\n'),
    withScenario('Statuts: {}\nRéponses: { plu: <|[OUI]|> }\n'),
    withScenario('Statuts: {}\nIndicateurs: { cae_1.a: <|beaucoup|> }\n'),
    withScenario('Statuts: {}\nIndicateurs: { cae_1.a: { <|prévu|>: 3 } }\n'),
    withScenario('Statuts: {}\nEfforts: { cae_1.1.1: <|0|> }\n'),
    withScenario('Statuts: {}\nPlan: { cae_1.1.1: <|jamais|> }\n'),
  ],
  good: [
    withScenario('---\nStatuts: {}\n---\n'),
    withScenario('Statuts: {}\nScores: { cae: { point_fait: 0 } }\n'),
    withScenario('Statuts: {}\nIndicateurs: { cae_1.a: 3.5, cae_2: { fait: 3, programme: 4 } }\n'),
    withScenario('Statuts: {}\nEfforts: { cae_1.1.1: 2.5 }\nPlan: { cae_1.1.1: retenu, cae_1.1.1.1: exclu }\n'),
  ],
};
