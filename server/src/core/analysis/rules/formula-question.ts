import { formulaFaults } from '../facts/formula-faults.ts';
import { scoreFaults } from '../facts/score-formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { QUESTIONS, rule2026, TRANSITION } from '../samples.ts';

/** A formula of 2026 that asks a question which does not exist. */
export const formulaQuestion: AroundRule = {
  code: 'formula-question',
  severity: 'error',
  scope: 'around',
  check: formulaFaults('formula-question'),
  checkScores: scoreFaults('formula-question'),
  doc: {
    fr: {
      title: 'Question inconnue dans une formule',
      why: 'L’importateur de 2026 refuse une règle qui interroge une question inexistante ; la casse compte. Dans une `Visibilité`, une `Cible`, un `Seuil` ou un `Score indicatif`, il ne regarde pas : la réponse manque, sans un mot. La clé `questions` d’une action n’est lue par personne : ce qu’elle cite en vain n’est qu’une information. Sans aucune question dans le dossier, rien n’est vérifié.',
      cure: 'Corriger l’identifiant, ou ajouter la question ; le plus proche qui existe est proposé.',
    },
    en: {
      title: 'Unknown question in a formula',
      why: 'The importer of 2026 refuses a rule that asks a question which does not exist; case counts. In a `Visibilité`, a `Cible`, a `Seuil` or a `Score indicatif` it does not look: the answer is missing, without a word. The key `questions` of an action is read by nobody: what it lists in vain is information alone. Where the folder has no question at all, nothing is checked.',
      cure: 'Correct the id, or add the question; the nearest one that exists is proposed.',
    },
  },
  bad: [
    QUESTIONS + rule2026('Désactivation', 'reponse(<|Plu|>, OUI)'),
    QUESTIONS + rule2026('Désactivation', 'reponse(<|transports|>, OUI)'),
    QUESTIONS + TRANSITION.replace('labels', 'questions: [plu, <|plou|>, <|transports|>]\nlabels'),
  ],
  good: [
    QUESTIONS + rule2026('Désactivation', 'reponse(plu, Oui) ou (reponse(part) > 0.5)'),
    rule2026('Désactivation', 'reponse(plu, OUI)'),
  ],
};
