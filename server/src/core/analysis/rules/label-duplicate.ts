import { itemsOfField } from '../../parse/fields.ts';
import { readableWith } from '../facts/readable.ts';
import { repeatedIn } from '../facts/repeated.ts';
import type { FileRule } from '../rule.ts';

/** A label twice on one action: the platform refuses the référentiel (platform, section 4.3). */
export const labelDuplicate: FileRule = {
  code: 'label-duplicate',
  severity: 'error',
  scope: 'file',
  check: file =>
    readableWith(file, 'labels').flatMap(({ entry }) =>
      repeatedIn(itemsOfField(entry, 'labels')).map(({ text, span }) => ({ span, args: { text } })),
    ),
  doc: {
    fr: {
      title: 'Label répété',
      why: 'La base de la plateforme n’accepte un label qu’une fois par action ; elle refuse tout le référentiel.',
      cure: 'Retirer la répétition.',
    },
    en: {
      title: 'Repeated label',
      why: 'The platform’s database takes a label only once for each action; it refuses the whole référentiel.',
      cure: 'Remove the repetition.',
    },
  },
  bad: ['# T\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae, <|te_cae|>]\n```\n'],
  good: ['# T\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae, te_eci]\n```\n'],
};
