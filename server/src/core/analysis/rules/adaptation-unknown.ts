import { nearest } from '../../model/nearest.ts';
import { EXPOSURES } from '../../model/transition.ts';
import { fieldOf } from '../../parse/fields.ts';
import { readableWith } from '../facts/readable.ts';
import type { FileRule } from '../rule.ts';

/** A level of exposure that the platform does not know: it refuses the référentiel (platform, section 4.1). */
export const adaptationUnknown: FileRule = {
  code: 'adaptation-unknown',
  severity: 'error',
  scope: 'file',
  check: file =>
    readableWith(file, 'adaptation_niveau').flatMap(({ entry }) => {
      const value = fieldOf(entry, 'adaptation_niveau')?.value;
      if (value?.kind !== 'scalar' || EXPOSURES.some(level => level === value.text)) return [];
      const suggestion = nearest(value.text, EXPOSURES);
      const args = { text: value.text, known: EXPOSURES, ...(suggestion !== undefined && { suggestion }) };
      return [{ span: value.span, args }];
    }),
  doc: {
    fr: {
      title: 'Niveau d’adaptation inconnu',
      why: 'La plateforme ne connaît que `exposition_faible`, `exposition_partielle` et `exposition_forte` ; elle refuse tout le référentiel dès qu’une autre valeur s’y trouve.',
      cure: 'Choisir l’un des trois.',
    },
    en: {
      title: 'Unknown level of adaptation',
      why: 'The platform knows only `exposition_faible`, `exposition_partielle` and `exposition_forte`; it refuses the whole référentiel as soon as one block has any other value.',
      cure: 'Choose one of the three.',
    },
  },
  bad: [
    '# T\n```yaml\nidentifiant: 1.1.1\nadaptation_niveau: <|exposition_fort|>\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\nadaptation_niveau: <|élevé|>\n```\n',
  ],
  good: ['# T\n```yaml\nidentifiant: 1.1.1\nadaptation_niveau: exposition_forte\n```\n'],
};
