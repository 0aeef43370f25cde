import { nearest } from '../../model/nearest.ts';
import { THEME_LABELS, themeOf } from '../../model/transition.ts';
import { fieldOf } from '../../parse/fields.ts';
import { readableWith } from '../facts/readable.ts';
import type { FileRule } from '../rule.ts';

/** A theme of the ecological planning that the platform does not know: it loses the value without a word (platform, section 1.2). */
export const themeUnknown: FileRule = {
  code: 'theme-unknown',
  severity: 'warning',
  scope: 'file',
  check: file =>
    readableWith(file, 'thematique_sgpe').flatMap(({ entry }) => {
      const value = fieldOf(entry, 'thematique_sgpe')?.value;
      if (value?.kind !== 'scalar' || themeOf(value.text) !== undefined) return [];
      const suggestion = nearest(value.text, THEME_LABELS);
      const args = { text: value.text, known: THEME_LABELS, ...(suggestion !== undefined && { suggestion }) };
      return [{ span: value.span, args }];
    }),
  doc: {
    fr: {
      title: 'Thématique inconnue',
      why: 'La plateforme compare `thematique_sgpe` à neuf libellés, sans regarder la casse ; une valeur qui n’en est pas un est perdue sans un mot.',
      cure: 'Choisir l’un des neuf libellés ; les plus proches sont proposés.',
    },
    en: {
      title: 'Unknown theme',
      why: 'The platform compares `thematique_sgpe` with nine labels, in any case; a value that is none of them is lost without a word.',
      cure: 'Choose one of the nine labels; the nearest one is proposed.',
    },
  },
  bad: [
    '# T\n```yaml\nidentifiant: 1.1.1\nthematique_sgpe: <|Mieux se deplacé|>\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\nthematique_sgpe: <|Transports|>\n```\n',
  ],
  good: ['# T\n```yaml\nidentifiant: 1.1.1\nthematique_sgpe: mieux se déplacer\n```\n'],
};
