import { CORE_MEASURE } from '../../model/transition.ts';
import { fieldOf } from '../../parse/fields.ts';
import { readableWith } from '../facts/readable.ts';
import type { FileRule } from '../rule.ts';

/** A `coremeasure` that the platform does not read as one (platform, section 1.2). */
export const coremeasureUnread: FileRule = {
  code: 'coremeasure-unread',
  severity: 'warning',
  scope: 'file',
  check: file =>
    readableWith(file, 'coremeasure').flatMap(({ entry }) => {
      const value = fieldOf(entry, 'coremeasure')?.value;
      if (value?.kind !== 'scalar' || value.text === CORE_MEASURE) return [];
      return [{ span: value.span, args: { text: value.text, suggestion: CORE_MEASURE } }];
    }),
  doc: {
    fr: {
      title: 'Coremeasure qui ne compte pas',
      why: 'Seul le mot `coremeasure`, en minuscules, fait d’une mesure une Core measure de l’European Energy Award : ni `x` ni `Coremeasure` ne comptent, et la plateforme n’en dit rien.',
      cure: 'Écrire `coremeasure: coremeasure`, ou retirer la clé.',
    },
    en: {
      title: 'Coremeasure that does not count',
      why: 'Only the word `coremeasure`, in small letters, makes a measure a core measure of the European Energy Award: neither `x` nor `Coremeasure` counts, and the platform does not say so.',
      cure: 'Write `coremeasure: coremeasure`, or remove the key.',
    },
  },
  bad: [
    '# T\n```yaml\nidentifiant: 1.1.1\ncoremeasure: <|x|>\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\ncoremeasure: <|Coremeasure|>\n```\n',
  ],
  good: ['# T\n```yaml\nidentifiant: 1.1.1\npoints: 10\ncoremeasure: coremeasure\n```\n'],
};
