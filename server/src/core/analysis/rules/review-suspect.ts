import type { ReviewRule } from '../rule.ts';
import { APPROVED, approval, MEASURE, withReview } from '../samples.ts';

// Another text than that of any action.
const CITES = ', "cites": { "cae_1.1.9": { "text": "a0a0a0a0a0a0", "points": 12 } }';

/** A measure that was approved, and that cites what changed since. */
export const reviewSuspect: ReviewRule = {
  code: 'review-suspect',
  severity: 'information',
  scope: 'review',
  check: found => found.filter(({ code }) => code === 'review-suspect'),
  doc: {
    fr: {
      title: 'Mesure à relire',
      why: 'Une modification de cette mesure a été approuvée, puis le texte ou le poids d’une action qu’elle cite a changé : ce qu’elle en dit n’est peut-être plus vrai.',
      cure: 'Relire la mesure et ce qu’elle cite, la corriger au besoin, puis choisir « Relue » : l’approbation repose alors sur ce qui est cité maintenant.',
    },
    en: {
      title: 'Measure to be looked at again',
      why: 'A change of this measure was approved, and then the text or the weight of an action that it cites changed: what it says of it may be true no more.',
      cure: 'Read the measure and what it cites, correct it where needed, then choose “Looked at again”: the approval rests from then on what is cited now.',
    },
  },
  bad: [
    withReview(`{ "${APPROVED}": ${approval(CITES)} }\n`, MEASURE.replace('Mesure', '<|Mesure|>')),
    withReview(`{ "${APPROVED}": ${approval(`${CITES}, "by": "Claire"`)} }\n`, MEASURE.replace('Mesure', '<|Mesure|>')),
  ],
  good: [withReview(`{ "${APPROVED}": ${approval()} }\n`)],
};
