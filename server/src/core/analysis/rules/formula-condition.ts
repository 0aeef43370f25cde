import { proofFaults, proveAhead } from '../facts/proof-faults.ts';
import { scoreFaults } from '../facts/score-formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { QUESTIONS, rule2026, withRule, withVisibility } from '../samples.ts';

/** A condition that turns out the same for all collectivités that come to it. */
export const formulaCondition: AroundRule = {
  code: 'formula-condition',
  severity: 'warning',
  scope: 'around',
  ahead: proveAhead,
  check: proofFaults('formula-condition'),
  checkScores: scoreFaults('formula-condition'),
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
    `${rule2026('Désactivation', '<|reponse(plu, OUI) et reponse(plu, NON)|>')}${QUESTIONS}`,
    `${QUESTIONS}${withVisibility('<|reponse(part) > 0.5 et reponse(part) < 0.2|>')}`,
  ],
  good: [
    withRule('Désactivation', 'reponse(voirie, voirie_a) ou reponse(plu, OUI)'),
    withRule(
      'Désactivation',
      'si identite(type, commune) alors VRAI sinon si identite(type, EPCI) et reponse(plu, OUI) alors VRAI',
    ),
  ],
};
