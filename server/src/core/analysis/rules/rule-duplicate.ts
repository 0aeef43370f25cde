import { personalisationsIn } from '../../index/around-lists.ts';
import type { AroundView } from '../around-view.ts';
import { type Identified, twinsIn } from '../facts/twins.ts';
import type { AroundRule } from '../rule.ts';
import { rulesFile } from '../samples.ts';

/** An action with two entries of rules. */
export const ruleDuplicate: AroundRule = {
  code: 'rule-duplicate',
  severity: 'error',
  scope: 'around',
  check: view => twinsIn(view, namedEntries(view)),
  doc: {
    fr: {
      title: 'Deux entrées de règles pour une action',
      why: 'Toutes les règles d’une action tiennent dans une seule entrée ; l’importateur refuse la seconde.',
      cure: 'Réunir les deux entrées. L’autre endroit est indiqué à côté du problème.',
    },
    en: {
      title: 'Two entries of rules for one action',
      why: 'All the rules of an action stand in one entry; the importer refuses the second.',
      cure: 'Join the two entries. The other place is shown beside the problem.',
    },
  },
  bad: [`${rulesFile('')}${rulesFile('').replace('regles', 'suite').replace('cae_1.1.1', '<|cae_1.1.1|>')}`],
  good: [`${rulesFile('')}${rulesFile('').replace('regles', 'suite').replace('1.1.1', '1.1.2')}`],
};

function namedEntries(view: AroundView): readonly Identified[] {
  return personalisationsIn(view).flatMap(({ file, action, actionSpan }) =>
    action === '' ? [] : [{ file, id: action, idSpan: actionSpan }],
  );
}
