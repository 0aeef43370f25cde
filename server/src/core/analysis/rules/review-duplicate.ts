import type { ReviewRule } from '../rule.ts';
import { APPROVED, approval, withReview } from '../samples.ts';

/** Two approvals of one change. */
export const reviewDuplicate: ReviewRule = {
  code: 'review-duplicate',
  severity: 'information',
  scope: 'review',
  check: found => found.filter(({ code }) => code === 'review-duplicate'),
  doc: {
    fr: {
      title: 'Changement approuvé deux fois',
      why: 'Deux branches ont approuvé le même changement, et leur fusion a gardé les deux lignes : la plus récente suffit.',
      cure: 'Retirer la ligne la plus ancienne.',
    },
    en: {
      title: 'Change that is approved twice',
      why: 'Two branches approved the same change, and merging them kept both lines: the later one is enough.',
      cure: 'Remove the earlier line.',
    },
  },
  bad: [withReview(`{ "<|${APPROVED}|>": ${approval()}, "${APPROVED}": ${approval()} }\n`)],
  good: [withReview(`{ "${APPROVED}": ${approval()} }\n`)],
};
