import { formulaFaults } from '../facts/formula-faults.ts';
import { scoreFaults } from '../facts/score-formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { QUESTIONS, question, rule2026 } from '../samples.ts';

/** An answer that a question cannot get, in a formula of 2026. */
export const formulaChoice: AroundRule = {
  code: 'formula-choice',
  severity: 'error',
  scope: 'around',
  check: formulaFaults('formula-choice'),
  checkScores: scoreFaults('formula-choice'),
  doc: {
    fr: {
      title: 'Réponse impossible dans une formule',
      why: 'L’importateur de 2026 refuse une réponse qu’une question ne peut pas recevoir : OUI ou NON pour une `binaire`, l’identifiant d’un de ses choix pour un `choix`, rien pour une `proportion`. Il laisse passer `reponse(question)` seul, qui ne vaut un nombre que pour une `proportion`.',
      cure: 'Écrire une des réponses possibles, ou la retirer.',
    },
    en: {
      title: 'Impossible answer in a formula',
      why: 'The importer of 2026 refuses an answer that a question cannot get: OUI or NON for a `binaire`, the id of one of its choices for a `choix`, nothing for a `proportion`. It lets `reponse(question)` alone pass, which is a number for a `proportion` only.',
      cure: 'Write one of the possible answers, or remove it.',
    },
  },
  bad: [
    QUESTIONS + rule2026('Désactivation', 'reponse(plu, <|VRAI|>) ou reponse(voirie, <|Voirie_a|>)'),
    `//- vide.md\n${question('id: vide\ntype: choix')}${rule2026('Désactivation', 'reponse(vide, <|partagee|>)')}`,
    QUESTIONS +
      rule2026('Désactivation', '<|reponse(plu)|> ou reponse(voirie, <|partagee|>) ou reponse(part, <|OUI|>)'),
  ],
  good: [
    QUESTIONS +
      rule2026('Réduction de potentiel', 'si reponse(plu, non) et reponse(voirie, voirie_a) alors reponse(part)'),
  ],
};
