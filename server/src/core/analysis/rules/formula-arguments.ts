import { formulaFaults } from '../facts/formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { question, withRule } from '../samples.ts';

/** A question asked in a way that its type does not allow. */
export const formulaArguments: AroundRule = {
  code: 'formula-arguments',
  severity: 'error',
  scope: 'around',
  check: formulaFaults('formula-arguments'),
  doc: {
    fr: {
      title: 'Question interrogée de travers',
      why: '`reponse(question)` donne le nombre répondu à une question de type `proportion` ; pour une question `binaire` ou `choix`, il faut dire quelle réponse on attend : `reponse(question, choix)`.',
      cure: 'Ajouter le choix attendu, ou le retirer.',
    },
    en: {
      title: 'Question asked in the wrong way',
      why: '`reponse(question)` gives the number answered to a `proportion`; for a `binaire` or a `choix`, one must say which answer is meant: `reponse(question, choice)`.',
      cure: 'Add the choice that is meant, or remove it.',
    },
  },
  bad: [
    withRule('Désactivation', '<|reponse(plu)|>'),
    withRule('Réduction de potentiel', '<|reponse(part, OUI)|>'),
    `//- vide.md\n${question('id: vide\ntype: choix')}${withRule('Désactivation', '<|reponse(vide)|>')}`,
  ],
  good: [withRule('Réduction de potentiel', 'si reponse(plu, NON) alors reponse(part)')],
};
