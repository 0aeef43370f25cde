import { placesNamed } from '../../scoring/scored-parts.ts';
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
    const placeNamed = placesNamed(scored);
    // What was scored is there: of a thousand statuses nearly all are.
    const isUnknown = ({ action }: { readonly action: string }): boolean =>
      placeNamed(action) === undefined && !mayBeAction(view, action, path);
    const unknown = [statuses, efforts, choices, expectations].flatMap(named => named.filter(isUnknown));
    // Of several expectations of one action, each stands at the same name.
    const byPlace = new Map(unknown.map(named => [named.actionSpan.start, named]));
    return Array.from(byPlace.values(), ({ action, actionSpan }) => ({ span: actionSpan, args: { id: action } }));
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
