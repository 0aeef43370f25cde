import { parentOf } from '../../index/tree.ts';
import { isFlipped } from '../facts/dialects.ts';
import { disturbedIn } from '../facts/disturbed.ts';
import { type MissingPoints, missingPointsIn } from '../facts/missing-points.ts';
import type { ReferentialRule, SpottedFinding } from '../rule.ts';
import { spotsOf } from '../spot.ts';
import type { ReferentialView } from '../view.ts';

/** An action without a weight where it should have one: worth nothing, or nothing tells what it is worth. */
export const pointsMissing: ReferentialRule = {
  code: 'points-missing',
  severity: 'error',
  scope: 'referential',
  check: view => ownMissingPoints(view).flatMap(missing => findingsOf(view, missing)),
  doc: {
    fr: {
      title: 'Poids manquant',
      why: 'Dans un référentiel de 2023, une action sans poids à côté de sœurs qui en ont un ne vaut rien, et l’importateur refuse une arborescence où une action reste sans valeur. Dans un référentiel de 2021, une mesure sans `points` à côté d’autres qui en ont compte sur une échelle à elle, hors du total. Sur la plateforme de 2026, une mesure sans points n’a rien à répartir entre ses sous-actions, et une sous-action de TE doit dire ses points. Une action qui ne vaut rien sans le dire est une simple information, une mesure un avertissement, en 2026 une sous-action aussi ; celles que la numérotation met à part (`2.1.0`) ne sont pas signalées.',
      cure: 'Écrire le poids ; s’il est nul, l’écrire aussi (`pourcentage: 0`).',
    },
    en: {
      title: 'Missing weight',
      why: 'In a référentiel of 2023, an action without a weight beside siblings that have one is worth nothing, and the importer refuses a tree in which an action is left without a value. In a référentiel of 2021, a measure without `points` beside others that have some counts on a scale of its own, outside the total. On the platform of 2026, a measure without points has nothing to share out among its sub-actions, and a sub-action of TE must say its points. For an action that is worth nothing without saying so, this is information only, for a measure a warning, in 2026 for a sub-action too; those that their numbering sets apart (`2.1.0`) are not reported.',
      cure: 'Write the weight; if it is zero, write that too (`pourcentage: 0`).',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### <|A|>\n```yaml\nid: 1.1.1.0\n```\n### B\n```yaml\nid: 1.1.1.1\npoints: 99\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n```\n## Actions\n### <|A|>\n```yaml\nidentifiant: 1.1.1.1\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n```\n## Actions\n### <|A|>\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 100\n```\n',
    '# <|T|>\n```yaml\nidentifiant: 1.1.1\nquestions: []\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 100\n```\n#### Actions\n##### B\n```yaml\nidentifiant: 1.1.1.1.1\n```\n',
    '# <|T|>\n```yaml\nidentifiant: 1.1.1\nquestions: []\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 60\n```\n#### Actions\n##### B\n```yaml\nidentifiant: 1.1.1.1.1\npoints: 1\n```\n### C\n```yaml\nidentifiant: 1.1.1.2\npourcentage: 40\n```\n',
    '# <|T|>\n```yaml\nidentifiant: 1.1.1\npourcentage: 100\nquestions: []\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\npoints: 10\nquestions: []\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 100\n```\n### <|B|>\n```yaml\nidentifiant: 1.1.1.2\n```\n#### Actions\n##### C\n```yaml\nidentifiant: 1.1.1.2.1\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 40\n```\n### <|B|>\n```yaml\nidentifiant: 1.1.1.2\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 100\n```\n### <|B|>\n```yaml\nidentifiant: 1.1.1.2\n```\n',
    '# <|T|>\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 100\n```\n',
    '//- 1.md\n# A\n```yaml\nidentifiant: 1\n```\n## Actions\n### <|S|>\n```yaml\nidentifiant: 1.1\npourcentage: 100\n```\n//- 1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n',
    '//- 1.1.1.md\n# <|T|>\n```yaml\nid: 1.1.1\n```\n//- 1.1.2.md\n# U\n```yaml\nid: 1.1.2\npoints: 12\n```\n',
    '//- 1.md\n# A\n```yaml\nidentifiant: 1\npoints: 10\n```\n## Actions\n### S\n```yaml\nidentifiant: 1.1\n```\n//- 1.1.1.md\n# <|T|>\n```yaml\nidentifiant: 1.1.1\n```\n//- 1.1.2.md\n# U\n```yaml\nidentifiant: 1.1.2\npoints: 4\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 10\n```\n### <|B|>\n```yaml\nidentifiant: 1.1.1.2\n```\n#### Actions\n##### C\n```yaml\nidentifiant: 1.1.1.2.1\npoints: 3\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 6\n```\n### <|B|>\n```yaml\nidentifiant: 1.1.1.2\n```\n',
  ],
  good: [
    '# T\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\n```\n### B\n```yaml\nidentifiant: 1.1.1.2\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.0\n```\n### B\n```yaml\nid: 1.1.1.1\npoints: 100\n```\n',
  ],
};

/** The weights that are missing, but for those that another fault has hidden. */
export function ownMissingPoints(view: ReferentialView): readonly MissingPoints[] {
  const missing = missingPointsIn(view);
  if (missing.length === 0 || isFlipped(view)) return [];
  const disturbed = disturbedIn(view);
  return missing.filter(({ action }) => !disturbed.own(action));
}

function findingsOf(view: ReferentialView, missing: MissingPoints): SpottedFinding[] {
  const { action, variant, severity, amount, others } = missing;
  const siblings = variant.startsWith('remainder') ? (parentOf(view, action)?.children ?? []) : others;
  const related = spotsOf(
    siblings.filter(other => other !== action),
    'weight',
  );
  return spotsOf([action], 'title').map(spot => {
    return { spot, variant, severity, args: { id: action.id, amount }, related };
  });
}
