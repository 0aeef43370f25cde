import { originsIn } from '../facts/origins.ts';
import type { FileRule } from '../rule.ts';

/** A line of `origine` that names no action: the platform refuses the référentiel (platform, section 1.3). */
export const originInvalid: FileRule = {
  code: 'origin-invalid',
  severity: 'error',
  scope: 'file',
  check: file =>
    originsIn(file)
      .filter(({ target }) => target === undefined)
      .map(({ item: { text, span } }) => ({ span, args: { text } })),
  doc: {
    fr: {
      title: 'Origine illisible',
      why: 'Une ligne d’`origine` est l’identifiant qualifié d’une action, fait de nombres seulement (`cae_1.2.3`), suivi s’il le faut d’un poids entre parenthèses. La plateforme refuse tout le référentiel pour une autre forme, une ligne vide ou un poids sans parenthèses. Une action qui n’en continue aucune s’écrit « Nouvelle action ».',
      cure: 'Écrire une action par ligne, comme `cae_1.2.3.1 (0,5)`.',
    },
    en: {
      title: 'Origin that cannot be read',
      why: 'A line of `origine` is the qualified id of an action, made of numbers only (`cae_1.2.3`), with a weight in parentheses where there is one. The platform refuses the whole référentiel for any other form, an empty line or a weight without parentheses. An action that continues none says “Nouvelle action”.',
      cure: 'Write one action on each line, such as `cae_1.2.3.1 (0,5)`.',
    },
  },
  bad: [
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\norigine:\n  - <|1.2.3|>\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\norigine:\n  - <|cae_1.2.3 0,5|>\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\norigine:\n  - <|te_1.1.1alter|>\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\norigine: |\n  cae_1.3.2.1\n  <|1.3.2.2|>\n```\n',
  ],
  good: [
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\norigine: |\n  cae_1.3.2.1\n  cae_1.3.2.2 (0,5)\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\norigine:\n  - CAE_1.2.3 (0,5)\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 1\norigine: Nouvelle action\n```\n',
  ],
};
