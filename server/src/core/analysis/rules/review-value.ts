import type { ReviewRule } from '../rule.ts';
import { APPROVED, approval, withReview } from '../samples.ts';

/** An approval that lacks something, or whose values cannot be used. */
export const reviewValue: ReviewRule = {
  code: 'review-value',
  severity: 'warning',
  scope: 'review',
  check: found => found.filter(({ code }) => code === 'review-value'),
  doc: {
    fr: {
      title: 'Approbation inutilisable',
      why: 'Une approbation sans sujet, sans changement ou sans date, ou dont les renvois ne sont pas lisibles, ne compte pas : le changement reste ouvert.',
      cure: 'Retirer la ligne et approuver de nouveau le changement.',
    },
    en: {
      title: 'Approval that cannot be used',
      why: 'An approval without its subject, its change or its date, or whose citations cannot be read, does not count: the change stays open.',
      cure: 'Remove the line and approve the change again.',
    },
  },
  bad: [
    withReview(`{ "${APPROVED}": ${approval().replace('"2026-11-26"', '<|"hier"|>')} }\n`),
    withReview(`{ "${APPROVED}": <|true|> }\n`),
    withReview(`{ "<|${APPROVED}|>": ${approval().replace('"subject"', '"sujet"')} }\n`),
    withReview(`{ "${APPROVED}": ${approval(', "cites": <|true|>')} }\n`),
    withReview(`{ "${APPROVED}": ${approval(', "note": <|[]|>')} }\n`),
    withReview('{ "version": <|"un"|> }\n'),
  ],
  good: [withReview(`{ "${APPROVED}": ${approval()} }\n`)],
};
