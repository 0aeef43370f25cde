import { entriesIn } from '../facts/entries-around.ts';
import { twinsIn } from '../facts/twins.ts';
import type { AroundRule } from '../rule.ts';

/** An indicator with the id of another. */
export const indicatorDuplicate: AroundRule = {
  code: 'indicator-duplicate',
  severity: 'error',
  scope: 'around',
  check: view => twinsIn(view, entriesIn(view, 'indicator')),
  doc: {
    fr: {
      title: 'Identifiant donné à deux indicateurs',
      why: 'L’importateur refuse deux indicateurs de même identifiant.',
      cure: 'Donner un autre identifiant à l’un des deux. L’autre endroit est indiqué à côté du problème.',
    },
    en: {
      title: 'Id given to two indicators',
      why: 'The importer refuses two indicators with one id.',
      cure: 'Give one of the two another id. The other place is shown beside the problem.',
    },
  },
  bad: [
    '//- a.md\n# Énergie\n```yaml\nid: cae_1.a\nunite: kWh\n```\n//- b.md\n# Énergie\n```yaml\nid: <|cae_1.a|>\nunite: kWh\n```\n',
  ],
  good: [
    '//- a.md\n# Énergie\n```yaml\nid: cae_1.a\nunite: kWh\n```\n# Énergie\n```yaml\nid: cae_1.b\nunite: kWh\n```\n',
  ],
};
