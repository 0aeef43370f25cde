import type { ReviewRule } from '../rule.ts';
import { withReview } from '../samples.ts';

/** A file of approvals that cannot be read, or that git left a conflict in. */
export const reviewSyntax: ReviewRule = {
  code: 'review-syntax',
  severity: 'error',
  scope: 'review',
  check: found => found.filter(({ code }) => code === 'review-syntax'),
  doc: {
    fr: {
      title: 'Approbations illisibles',
      why: 'Là où git a laissé un conflit, ou là où `referentiel.review.json` n’est pas du JSON, personne ne peut dire ce qui est approuvé : le reste seul compte, ou rien.',
      cure: 'Dans un conflit, garder les lignes des deux versions et retirer les lignes de marques : chaque approbation a sa ligne. La ligne `referentiel.review.json merge=union` d’un fichier `.gitattributes` le fait faire par git.',
    },
    en: {
      title: 'Approvals that cannot be read',
      why: 'Where git left a conflict, or where `referentiel.review.json` is no JSON, nobody can tell what is approved: only the rest counts, or nothing.',
      cure: 'In a conflict, keep the lines of both versions and remove the marker lines: each approval has a line of its own. The line `referentiel.review.json merge=union` of a `.gitattributes` file has git do it.',
    },
  },
  bad: [
    withReview('<|[]|>\n'),
    withReview('{ "version": <|2|> }\n'),
    withReview('{\n  <|"version" {}|>\n}\n'),
    withReview('{\n<|<<<<<<< HEAD|>\n=======\n>>>>>>> autre\n}\n'),
  ],
  good: [withReview('{ "version": 1 }\n')],
};
