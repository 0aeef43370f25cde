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
      why: 'L’action dont le changement a été approuvé n’est plus dans aucun fichier : l’approbation ne sert plus à rien. Une action renumérotée est à approuver sous son nouvel identifiant.',
      cure: 'Retirer l’approbation.',
    },
    en: {
      title: 'Approval of what exists no more',
      why: 'The action whose change was approved is in no file any more: the approval serves nothing. A renumbered action is to be approved under its new id.',
      cure: 'Remove the approval.',
    },
  },
  bad: [withReview(`{ "<|${APPROVED}|>": ${approval().replace('1.1.1', '1.1.9')} }\n`)],
  good: [withReview(`{ "${APPROVED}": ${approval()} }\n`)],
};
