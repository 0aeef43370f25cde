import type { ReferenceRule } from '../rule.ts';
import { neighbours } from './reference-unknown.ts';

/** An origin that its référentiel does not have: the platform refuses the référentiel (platform, section 1.3). */
export const originUnknown: ReferenceRule = {
  code: 'origin-unknown',
  severity: 'error',
  scope: 'references',
  check: ({ references }) =>
    references.flatMap(reference => {
      const { kind, target, to, span } = reference;
      if (kind !== 'origin' || target !== undefined) return [];
      const near = neighbours(reference);
      return [{ span, variant: near.length > 0 ? 'nearest' : 'unlike', args: { id: to, near } }];
    }),
  doc: {
    fr: {
      title: 'Origine qui n’existe pas',
      why: 'La plateforme refuse tout le référentiel si une action y continue une action que le référentiel d’origine n’a pas. Une origine n’est vérifiée que si son référentiel est ouvert.',
      cure: 'Corriger le numéro ; les plus proches qui existent sont proposés.',
    },
    en: {
      title: 'Origin that does not exist',
      why: 'The platform refuses the whole référentiel if an action continues one that its référentiel does not have. An origin is checked only if its référentiel is open.',
      cure: 'Correct the number; the nearest ones that exist are proposed.',
    },
  },
  bad: [
    '//- cae/cae.md\n# CAE\n```yaml\nidentifiant: ""\nreferentiel: cae\n```\n//- cae/1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\n```\n//- te/te.md\n# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n//- te/1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\norigine:\n  - <|cae_1.1.4|> (0,5)\n```\n',
    '//- cae/cae.md\n# CAE\n```yaml\nidentifiant: ""\nreferentiel: cae\n```\n//- cae/1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\n```\n//- te/te.md\n# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n//- te/1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\norigine:\n  - <|cae_9|>\n```\n',
  ],
  good: [
    '//- te.md\n# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n//- 1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\norigine:\n  - cae_1.1.4\n```\n',
  ],
};
