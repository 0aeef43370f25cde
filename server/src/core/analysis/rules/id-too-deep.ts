import { perSubtree } from '../facts/per-subtree.ts';
import type { ReferentialRule } from '../rule.ts';
import { spotsOf } from '../spot.ts';

/** An action below the tasks: the platform has no level for it, and refuses the référentiel (platform, section 4.3). */
export const idTooDeep: ReferentialRule = {
  code: 'id-too-deep',
  severity: 'error',
  scope: 'referential',
  check: view =>
    view.platform === '2026'
      ? deepActions(view).flatMap(action => {
          const args = { id: action.id, most: view.measureLevel + TASKS };
          return spotsOf([action], 'id').map(spot => ({ spot, args }));
        })
      : [],
  doc: {
    fr: {
      title: 'Identifiant trop profond',
      why: 'La plateforme n’a pas de niveau sous la tâche : cinq segments en CAE et en TE (`1.1.1.1.1`), quatre en ECi. Elle refuse tout le référentiel pour un segment de plus.',
      cure: 'Rattacher l’action à la sous-action qui convient, ou en faire un texte.',
    },
    en: {
      title: 'Id that is too deep',
      why: 'The platform has no level below the task: five segments in CAE and TE (`1.1.1.1.1`), four in ECi. It refuses the whole référentiel for one segment more.',
      cure: 'Give the action to the sub-action that suits it, or make it a text.',
    },
  },
  bad: [
    '//- 1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\n```\n#### Actions\n##### B\n```yaml\nidentifiant: 1.1.1.1.1\n```\n//- 1.1.1.1.1.1.md\n# C\n```yaml\nidentifiant: <|1.1.1.1.1.1|>\n```\n//- 1.1.2.md\n# D\n```yaml\nidentifiant: 1.1.2\n```\n## Actions\n### E\n```yaml\nidentifiant: 1.1.2.1\npoints: 1\n```\n',
  ],
  good: [
    '# T\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\n```\n#### Actions\n##### B\n```yaml\nidentifiant: 1.1.1.1.a\n```\n',
  ],
};

// Sub-actions and tasks.
const TASKS = 2;
const deepActions = perSubtree(({ action }, { measureLevel }) => (action.level > measureLevel + TASKS ? [action] : []));
