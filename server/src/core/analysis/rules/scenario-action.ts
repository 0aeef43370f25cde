import { placeNamed } from '../../scoring/scored-parts.ts';
import { mayBeAction } from '../facts/names.ts';
import type { ScenarioRule } from '../rule.ts';
import { withScenario } from '../samples.ts';

/** An action of a scenario that its référentiel, which is there, has not. */
export const scenarioAction: ScenarioRule = {
  code: 'scenario-action',
  severity: 'warning',
  scope: 'scenario',
  check(scored, view) {
    const { path, statuses, efforts, choices, expectations } = scored.scenario;
    const named = new Map(
      [...statuses, ...efforts, ...choices, ...expectations].map(({ action, actionSpan }) => [
        actionSpan.start,
        { action, actionSpan },
      ]),
    );
    return (
      [...named.values()]
        // What was scored is there: of a thousand statuses nearly all are.
        .filter(({ action }) => placeNamed(scored, action) === undefined && !mayBeAction(view, action, path))
        .map(({ action, actionSpan }) => ({ span: actionSpan, args: { id: action } }))
    );
  },
  doc: {
    fr: {
      title: 'Action inconnue dans un scénario',
      why: 'Un statut posé sur une action qui n’existe pas ne compte pas ; un score attendu d’elle n’est jamais atteint. Une action d’un référentiel absent du dossier n’est pas vérifiée.',
      cure: 'Corriger l’identifiant.',
    },
    en: {
      title: 'Unknown action in a scenario',
      why: 'A status on an action that does not exist counts for nothing; a score expected of it is never met. An action of a référentiel that is not in the folder is not checked.',
      cure: 'Correct the id.',
    },
  },
  bad: [
    withScenario('Statuts: { <|cae_1.1.1.9|>: fait }\n'),
    withScenario('Statuts: {}\nEfforts: { <|cae_9|>: 2 }\nPlan: { <|cae_8|>: exclu }\n'),
    withScenario('Statuts: { <|1.1.1.1|>: fait }\nScores: { <|cae_9|>: { point_fait: 0, point_potentiel: 0 } }\n'),
  ],
  good: [withScenario('Statuts: { cae_1.1.1.1: fait }\nScores: { cae_1.1.1: { concerne: yes } }\n')],
};
