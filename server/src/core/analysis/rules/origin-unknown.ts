import { PLATFORM_REFERENTIALS } from '../../model/platform-referentials.ts';
import type { SourceFile } from '../../model/source.ts';
import type { SeenReference } from '../references-view.ts';
import type { Finding, ReferenceRule } from '../rule.ts';
import { asWritten, neighbours } from './reference-unknown.ts';

/** An origin that nobody has: the platform refuses the référentiel (platform, section 1.3). One of its own counts for nothing new. */
export const originUnknown: ReferenceRule = {
  code: 'origin-unknown',
  severity: 'error',
  scope: 'references',
  check: ({ file, own, references, strangers }) => [
    // Without a name of its own, a référentiel that stands alone is meant by any prefix, and an origin is usually of another.
    ...references
      .filter(({ kind, isOwn }) => kind === 'origin' && !(isOwn && own === undefined))
      .flatMap(one => findingsOf(one, file)),
    ...(isOnPlatform(own) ? strangers : [])
      .filter(({ kind, prefix }) => kind === 'origin' && !isOnPlatform(prefix))
      .map(({ span, prefix, id }) => {
        return { span, variant: 'referential', args: { referential: prefix, text: `${prefix}_${id}` } };
      }),
  ],
  doc: {
    fr: {
      title: 'Origine qui n’existe pas',
      why: 'La plateforme refuse tout le référentiel si une action y continue une action que le référentiel d’origine n’a pas. Une origine n’est vérifiée que si son référentiel est ouvert ; s’il ne l’est pas, il est signalé si la plateforme ne le connaît pas. Une origine dans le même référentiel n’est acceptée que si elle a été importée avant : c’est un avertissement.',
      cure: 'Corriger le numéro ; les plus proches qui existent sont proposés.',
    },
    en: {
      title: 'Origin that does not exist',
      why: 'The platform refuses the whole référentiel if an action continues one that its référentiel does not have. An origin is checked only if its référentiel is open; one that is not is reported if the platform does not know it. An origin of the same référentiel is accepted only if it was imported before: this is a warning.',
      cure: 'Correct the number; the nearest ones that exist are proposed.',
    },
  },
  bad: [
    '//- cae/cae.md\n# CAE\n```yaml\nidentifiant: ""\nreferentiel: cae\n```\n//- cae/1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\n```\n//- te/te.md\n# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n//- te/1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\norigine:\n  - <|cae_1.1.4|> (0,5)\n```\n',
    '//- cae/cae.md\n# CAE\n```yaml\nidentifiant: ""\nreferentiel: cae\n```\n//- cae/1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\n```\n//- te/te.md\n# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n//- te/1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\norigine:\n  - <|Cae_1.1.4|> (1)\n```\n',
    '//- cae/cae.md\n# CAE\n```yaml\nidentifiant: ""\nreferentiel: cae\n```\n//- cae/1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\n```\n//- te/te.md\n# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n//- te/1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\norigine:\n  - <|cae_9|>\n```\n',
    '//- te/te.md\n# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n//- te/1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\norigine:\n  - <|te_1.1.2|>\n```\n//- te/1.1.2.md\n# U\n```yaml\nidentifiant: 1.1.2\n```\n',
    '//- te.md\n# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n//- 1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\norigine:\n  - <|crte_1.1|> (0,5)\n```\n',
  ],
  good: [
    '//- 1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\norigine:\n  - cae_1.1.2\n  - cae_1.1.9\n```\n//- 1.1.2.md\n# U\n```yaml\nidentifiant: 1.1.2\n```\n',
    '//- te.md\n# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n//- 1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\norigine:\n  - cae_1.1.4\n```\n',
  ],
};

function findingsOf(reference: SeenReference, file: SourceFile): readonly Finding[] {
  const { target, to, span, isOwn } = reference;
  if (target === undefined) {
    const near = neighbours(reference);
    return [{ span, variant: near.length > 0 ? 'nearest' : 'unlike', args: { id: asWritten(reference, file), near } }];
  }
  return isOwn ? [{ span, variant: 'self', severity: 'warning', args: { text: to } }] : [];
}

function isOnPlatform(name: string | undefined): boolean {
  return name !== undefined && PLATFORM_REFERENTIALS.includes(name);
}
