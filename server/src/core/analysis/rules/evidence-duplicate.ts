import { itemsOfField } from '../../parse/fields.ts';
import { entriesIn, entriesOf } from '../facts/entries-around.ts';
import { nearestPlatform } from '../facts/nearest-platform.ts';
import { perFile } from '../facts/per-file.ts';
import { repeatedIn } from '../facts/repeated.ts';
import { twinsIn } from '../facts/twins.ts';
import type { AroundRule } from '../rule.ts';
import { TRANSITION } from '../samples.ts';

const repeatedActions = perFile((view, file) => {
  if (nearestPlatform(view, file.path) !== '2026') return [];
  const actions = entriesOf(file, 'evidence').flatMap(({ entry }) => repeatedIn(itemsOfField(entry, 'actions')));
  return actions.map(({ text: id, span }) => ({ file: file.path, span, variant: 'action', args: { id } }));
});

/** A piece of evidence with the id of another; on the platform of 2026, one that names an action twice (platform, section 4.3). */
export const evidenceDuplicate: AroundRule = {
  code: 'evidence-duplicate',
  severity: 'error',
  scope: 'around',
  check: view => [...twinsIn(view, entriesIn(view, 'evidence')), ...repeatedActions(view)],
  doc: {
    fr: {
      title: 'Identifiant donné à deux preuves',
      why: 'L’importateur refuse deux preuves de même identifiant ; la plateforme de 2026, une preuve qui cite deux fois une action.',
      cure: 'Donner un autre identifiant à l’une des deux, ou retirer l’action en trop. L’autre endroit est indiqué à côté du problème.',
    },
    en: {
      title: 'Id given to two pieces of evidence',
      why: 'The importer refuses two pieces of evidence with one id; the platform of 2026, one that lists an action twice.',
      cure: 'Give one of the two another id, or remove the action that is there twice. The other place is shown beside the problem.',
    },
  },
  bad: [
    '//- a.md\n# Plan\n```yaml\nid: plan\nactions: [cae_1.1.1]\n```\n//- b.md\n# Plan\n```yaml\nid: <|plan|>\nactions: [cae_1.1.2]\n```\n',
    `${TRANSITION}//- preuves.md\n# Plan\n\`\`\`yaml\nid: plan\nactions: [te_1.1.1, <|te_1.1.1|>]\n\`\`\`\n`,
  ],
  good: [
    '//- a.md\n# Plan\n```yaml\nid: plan\nactions: [cae_1.1.1]\n```\n# Bilan\n```yaml\nid: bilan\nactions: [cae_1.1.1]\n```\n',
  ],
};
