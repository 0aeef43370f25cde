import { lostBehindNew, originsIn } from '../facts/origins.ts';
import type { FileRule } from '../rule.ts';

/** Text of an origin that the platform passes over (platform, section 1.3). */
export const originLost: FileRule = {
  code: 'origin-lost',
  severity: 'warning',
  scope: 'file',
  check: file => [
    ...originsIn(file)
      .filter(({ target, weight }) => target !== undefined && weight !== undefined)
      .flatMap(({ item: { span }, lost, weight = 1 }) =>
        lost === undefined ? [] : [{ span, variant: lost, args: { weight } }],
      ),
    ...lostBehindNew(file).map(({ text, span }) => ({ span, variant: 'new', args: { text } })),
  ],
  doc: {
    fr: {
      title: 'Texte perdu dans une origine',
      why: 'D’une ligne d’`origine`, la plateforme lit un identifiant et le début d’un nombre : une deuxième action sur la même ligne est perdue sans un mot, et `(1/2)` vaut 1. Derrière « nouvelle », elle ne lit plus rien.',
      cure: 'Écrire une action par ligne, et son poids comme un nombre décimal : `cae_1.2.3 (0,5)`.',
    },
    en: {
      title: 'Text lost in an origin',
      why: 'Of a line of `origine` the platform reads an id and the beginning of a number: a second action on the same line is lost without a word, and `(1/2)` is 1. Behind “nouvelle” it reads nothing more.',
      cure: 'Write one action on each line, and its weight as a decimal number: `cae_1.2.3 (0,5)`.',
    },
  },
  bad: [
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\norigine:\n  - <|cae_1.3.2.1 (0,5) cae_1.3.2.2 (0,33)|>\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\norigine:\n  - <|cae_1.3.2.1 (1/2)|>\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\norigine:\n  - Nouvelle action\n  - <|cae_1.3.2.1|>\n```\n',
  ],
  good: [
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\norigine:\n  - cae_1.3.2.1 (0,5)\n  - cae_1.3.2.2 (0.33)\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\norigine: |\n  cae_1.3.2.1 (0,5)\n  cae_1.3.2.2\n```\n',
  ],
};
