import { proofFaults, proveAhead } from '../facts/proof-faults.ts';
import type { AroundRule } from '../rule.ts';
import { withRule } from '../samples.ts';

/** A condition that turns out the same for all collectivités that come to it. */
export const formulaCondition: AroundRule = {
  code: 'formula-condition',
  severity: 'warning',
  scope: 'around',
  ahead: proveAhead,
  check: proofFaults('formula-condition'),
  doc: {
    fr: {
      title: 'Condition toujours vraie ou toujours fausse',
      why: 'Toutes les collectivités ont été passées en revue, avec toutes leurs réponses : là où elle compte, la condition donne toujours la même chose. Elle ne distingue rien.',
      cure: 'Corriger la condition, ou la retirer.',
    },
    en: {
      title: 'Condition that is always true or always false',
      why: 'All collectivités were gone through, with all their answers: where it counts, the condition always gives the same. It tells nothing apart.',
      cure: 'Correct the condition, or remove it.',
    },
  },
  bad: [
    withRule('Désactivation', 'reponse(voirie, voirie_a) ou reponse(plu, OUI) ou <|reponse(plu, OUI)|>'),
    withRule('Désactivation', 'reponse(plu, OUI) et <|reponse(plu, OUI)|>'),
  ],
  good: [
    withRule('Désactivation', 'reponse(voirie, voirie_a) ou reponse(plu, OUI)'),
    withRule(
      'Désactivation',
      'si identite(type, commune) alors VRAI sinon si identite(type, EPCI) et reponse(plu, OUI) alors VRAI',
    ),
  ],
};
