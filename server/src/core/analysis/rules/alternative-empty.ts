import { isAlternative } from '../../model/id.ts';
import { boneOf } from '../facts/declared.ts';
import { perSubtree } from '../facts/per-subtree.ts';
import type { ReferentialRule } from '../rule.ts';
import { spotsOf } from '../spot.ts';

/** An alternative without sub-actions: it takes the place of its measure, and is worth nothing (platform, section 3). */
export const alternativeEmpty: ReferentialRule = {
  code: 'alternative-empty',
  severity: 'warning',
  scope: 'referential',
  check: view =>
    emptyAlternatives(view)
      // What stands below it without an id that can be read is a fault of its own.
      .filter(({ id }) => boneOf(view, id)?.children.length === 0)
      .flatMap(action => spotsOf([action], 'title').map(spot => ({ spot, args: { id: action.id } }))),
  doc: {
    fr: {
      title: 'Alternative vide',
      why: 'Une alternative sans sous-action n’a pas de points : une collectivité pour laquelle elle prend la place de sa mesure n’a plus rien à y faire, ni à y gagner.',
      cure: 'Ajouter ses sous-actions ; si la mesure disparaît simplement dans ce cas, retirer l’alternative et garder la règle de désactivation de la mesure.',
    },
    en: {
      title: 'Empty alternative',
      why: 'An alternative without sub-actions has no points: a collectivité for which it takes the place of its measure has nothing left to do there, nor to gain.',
      cure: 'Add its sub-actions; if the measure simply disappears in that case, remove the alternative and keep the deactivation rule of the measure.',
    },
  },
  bad: ['//- 1.1.1alter.md\n# <|T|>\n```yaml\nidentifiant: 1.1.1alter\nlabels: [te_cae]\n```\n'],
  good: [
    '//- 1.1.1alter.md\n# T\n```yaml\nidentifiant: 1.1.1alter\nlabels: [te_cae]\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1alter.1\npoints: 2\n```\n',
  ],
};

const emptyAlternatives = perSubtree(({ action }) =>
  isAlternative(action.id) && action.children.length === 0 ? [action] : [],
);
