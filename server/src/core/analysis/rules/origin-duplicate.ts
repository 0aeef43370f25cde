import { namedBy } from '../facts/origins.ts';
import { readableWith } from '../facts/readable.ts';
import { repeatedIn } from '../facts/repeated.ts';
import type { FileRule } from '../rule.ts';

/** An action twice among the origins of another: the platform refuses the référentiel (platform, section 1.3). */
export const originDuplicate: FileRule = {
  code: 'origin-duplicate',
  severity: 'error',
  scope: 'file',
  check: file =>
    readableWith(file, 'origine').flatMap(({ entry }) =>
      repeatedIn(namedBy(entry)).map(({ text, span }) => ({ span, args: { id: text } })),
    ),
  doc: {
    fr: {
      title: 'Origine répétée',
      why: 'Une action ne peut être nommée qu’une fois parmi les origines d’une autre ; la plateforme refuse tout le référentiel.',
      cure: 'Retirer l’une des deux lignes, ou corriger le numéro.',
    },
    en: {
      title: 'Repeated origin',
      why: 'An action can be named only once among the origins of another; the platform refuses the whole référentiel.',
      cure: 'Remove one of the two lines, or correct the number.',
    },
  },
  bad: [
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\norigine:\n  - cae_1.2.3\n  - <|CAE_1.2.3|> (0,5)\n```\n',
  ],
  good: [
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\norigine:\n  - cae_1.2.3\n  - eci_1.2.3\n```\n',
  ],
};
