import { folderOf } from '../../index/workspace.ts';
import { perFile } from '../facts/per-file.ts';
import type { AroundRule } from '../rule.ts';

/** A file beside measures that is named after an action and holds none: no title with its block, or nothing at all. */
export const fileWithoutAction: AroundRule = {
  code: 'file-without-action',
  severity: 'error',
  scope: 'around',
  check: perFile(({ referentials }, { path, text, faults }) =>
    faults.flatMap(fault => {
      // Release notes have such names too (`1.2.0.md`): they stand beside no measure.
      if (fault.kind !== 'no-action' || !referentials.some(({ folder }) => folder === folderOf(path))) return [];
      // One that is empty has just been made.
      const severity = text.trim() === '' && { severity: 'warning' as const };
      return [{ file: path, span: fault.span, args: { id: fault.id }, ...severity }];
    }),
  ),
  doc: {
    fr: {
      title: 'Fichier de mesure sans titre ni bloc',
      why: 'Un fichier qui porte le nom d’une action (`6.5.1.md`), à côté de mesures, est celui de cette action. Sans titre suivi d’un bloc `yaml`, l’importateur l’écarte sans un mot, et tout ce qui y est écrit est perdu.',
      cure: 'Commencer le fichier par un titre `#` et, juste en dessous, un bloc `yaml` avec l’identifiant ; ou supprimer le fichier, ou lui donner un autre nom.',
    },
    en: {
      title: 'Measure file with neither title nor block',
      why: 'A file that bears the name of an action (`6.5.1.md`), beside measures, is the one of that action. Without a title followed by a `yaml` block, the importer leaves it out without a word, and all that is written there is lost.',
      cure: 'Begin the file with a title `#` and, right below, a `yaml` block with the id; or delete the file, or give it another name.',
    },
  },
  bad: [
    '//- 1.1.1.md\n# T\n```yaml\nid: 1.1.1\n```\n//- 1.1.2.md\n<|Un texte.|>\nLa suite.\n',
    '//- 1.1.1.md\n# T\n```yaml\nid: 1.1.1\n```\n//- 1.1.2.md\n\n<|## Description|>\nUn texte.\n',
    '//- 1.1.1.md\n# T\n```yaml\nid: 1.1.1\n```\n//- 1.1.2.md\n<|# Titre|>\n## Description\nUn texte.\n',
    '//- 1.1.1.md\n# T\n```yaml\nid: 1.1.1\n```\n//- 1.1.2.md\n<||>',
  ],
  good: [
    '//- 1.1.1.md\n# T\n```yaml\nid: 1.1.1\n```\n//- LISEZMOI.md\nUn texte.\n//- versions/1.2.0.md\n- Une mesure de plus.\n',
  ],
};
