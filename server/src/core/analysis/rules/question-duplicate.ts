import { questionsIn } from '../../scoring/prepare-workspace.ts';
import { twinsIn } from '../facts/twins.ts';
import type { AroundRule } from '../rule.ts';
import { question } from '../samples.ts';

/** A question with the id of another. */
export const questionDuplicate: AroundRule = {
  code: 'question-duplicate',
  severity: 'error',
  scope: 'around',
  check: view => twinsIn(view, questionsIn(view)),
  doc: {
    fr: {
      title: 'Identifiant donné à deux questions',
      why: 'L’importateur refuse deux questions de même identifiant : les règles ne sauraient laquelle elles interrogent.',
      cure: 'Donner un autre identifiant à l’une des deux. L’autre endroit est indiqué à côté du problème.',
    },
    en: {
      title: 'Id given to two questions',
      why: 'The importer refuses two questions with one id: rules could not tell which one they ask.',
      cure: 'Give one of the two another id. The other place is shown beside the problem.',
    },
  },
  bad: [`//- a.md\n${question('id: plu\ntype: binaire')}//- b.md\n${question('id: <|plu|>\ntype: proportion')}`],
  good: [`${question('id: plu_1\ntype: binaire')}${question('id: plu_2\ntype: binaire')}`],
};
