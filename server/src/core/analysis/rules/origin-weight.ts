import { originsIn } from '../facts/origins.ts';
import type { FileRule } from '../rule.ts';

/** A weight of an origin that is no number: the platform refuses the référentiel (platform, section 1.3). */
export const originWeight: FileRule = {
  code: 'origin-weight',
  severity: 'error',
  scope: 'file',
  check: file =>
    originsIn(file)
      .filter(({ target, weight }) => target !== undefined && weight === undefined)
      .map(({ item: { span }, weightText }) => ({ span, args: { text: weightText.replace(')', '').trim() } })),
  doc: {
    fr: {
      title: 'Poids d’origine illisible',
      why: 'Entre les parenthèses d’une origine se tient un nombre, la part de cette action qui passe dans la nouvelle. La plateforme refuse tout le référentiel s’il n’y en a pas.',
      cure: 'Écrire un nombre, comme `(0,5)`, ou retirer les parenthèses : le poids est alors 1.',
    },
    en: {
      title: 'Weight of an origin that cannot be read',
      why: 'The parentheses of an origin hold a number, the part of that action that goes into the new one. The platform refuses the whole référentiel where there is none.',
      cure: 'Write a number, such as `(0,5)`, or remove the parentheses: the weight is then 1.',
    },
  },
  bad: [
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\norigine:\n  - <|cae_1.2.3 (moitié)|>\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\norigine:\n  - <|cae_1.2.3 ()|>\n```\n',
  ],
  good: [
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\norigine:\n  - cae_1.2.3 (0,5)\n```\n',
  ],
};
