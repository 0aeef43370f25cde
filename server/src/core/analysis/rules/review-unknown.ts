import type { ReviewRule } from '../rule.ts';
import { APPROVED, approval, withReview } from '../samples.ts';

/** An approval of what exists no more. */
export const reviewUnknown: ReviewRule = {
  code: 'review-unknown',
  severity: 'information',
  scope: 'review',
  check: found => found.filter(({ code }) => code === 'review-unknown'),
  doc: {
    fr: {
      title: 'Approbation de ce qui n’existe plus',
      why: 'L’action dont le changement a été approuvé n’est plus dans aucun fichier : l’approbation ne sert plus à rien. Seule une comparaison avec une version où l’action avait encore cet identifiant en tient compte.',
      cure: 'Retirer l’approbation.',
    },
    en: {
      title: 'Approval of what exists no more',
      why: 'The action whose change was approved is in no file any more: the approval serves nothing. Only a comparison with a version in which the action still had this id takes it into account.',
      cure: 'Remove the approval.',
    },
  },
  bad: [withReview(`{ "<|${APPROVED}|>": ${approval().replace('1.1.1', '1.1.9')} }\n`)],
  good: [withReview(`{ "${APPROVED}": ${approval()} }\n`)],
};
