import { nearest } from '../../model/nearest.ts';
import { LABELS } from '../../model/transition.ts';
import { itemsOfField } from '../../parse/fields.ts';
import { readableWith } from '../facts/readable.ts';
import type { FileRule } from '../rule.ts';

/** A label that the platform does not know: it refuses the référentiel (platform, section 4.3). */
export const labelUnknown: FileRule = {
  code: 'label-unknown',
  severity: 'error',
  scope: 'file',
  check: file =>
    readableWith(file, 'labels').flatMap(({ entry }) =>
      itemsOfField(entry, 'labels').flatMap(({ text, span }) => {
        if (LABELS.some(label => label === text)) return [];
        const suggestion = nearest(text, LABELS);
        return [{ span, args: { text, known: LABELS, ...(suggestion !== undefined && { suggestion }) } }];
      }),
    ),
  doc: {
    fr: {
      title: 'Label inconnu',
      why: 'La plateforme ne connaît que les labels `te_cae` et `te_eci`, en minuscules, et refuse tout le référentiel dès qu’une action en a un autre.',
      cure: 'Choisir l’un des deux, ou retirer le label.',
    },
    en: {
      title: 'Unknown label',
      why: 'The platform knows only the labels `te_cae` and `te_eci`, in small letters, and refuses the whole référentiel as soon as one action has any other.',
      cure: 'Choose one of the two, or remove the label.',
    },
  },
  bad: [
    '# T\n```yaml\nidentifiant: 1.1.1\nlabels: [te_eci, <|te_cea|>]\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\nlabels: [<|Biodiversité|>]\n```\n',
  ],
  good: ['# T\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae, te_eci]\n```\n'],
};
