import { entriesIn } from '../facts/entries-around.ts';
import { twinsIn } from '../facts/twins.ts';
import type { AroundRule } from '../rule.ts';

/** A piece of evidence with the id of another. */
export const evidenceDuplicate: AroundRule = {
  code: 'evidence-duplicate',
  severity: 'error',
  scope: 'around',
  check: view => twinsIn(view, entriesIn(view, 'evidence')),
  doc: {
    fr: {
      title: 'Identifiant donné à deux preuves',
      why: 'L’importateur refuse deux preuves de même identifiant.',
      cure: 'Donner un autre identifiant à l’une des deux. L’autre endroit est indiqué à côté du problème.',
    },
    en: {
      title: 'Id given to two pieces of evidence',
      why: 'The importer refuses two pieces of evidence with one id.',
      cure: 'Give one of the two another id. The other place is shown beside the problem.',
    },
  },
  bad: [
    '//- a.md\n# Plan\n```yaml\nid: plan\nactions: [cae_1.1.1]\n```\n//- b.md\n# Plan\n```yaml\nid: <|plan|>\nactions: [cae_1.1.2]\n```\n',
  ],
  good: [
    '//- a.md\n# Plan\n```yaml\nid: plan\nactions: [cae_1.1.1]\n```\n# Bilan\n```yaml\nid: bilan\nactions: [cae_1.1.1]\n```\n',
  ],
};
