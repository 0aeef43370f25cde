import type { CommentRule } from '../rule.ts';

/** A comment `<!-- referentiel-disable code: reason -->` that silences nothing, or does not say why. */
export const disableUnused: CommentRule = {
  code: 'disable-unused',
  severity: 'warning',
  scope: 'comments',
  doc: {
    fr: {
      title: 'Commentaire de désactivation inutile',
      why: 'Un commentaire `<!-- referentiel-disable code: raison -->` tait une règle dans le bloc qui le suit (un titre avec son bloc de métadonnées, un paragraphe, une liste), ou dans tout le fichier s’il précède le premier titre. Quand il ne tait plus rien, il cacherait une prochaine faute ; sans raison, personne ne saura s’il faut le garder.',
      cure: 'Retirer le commentaire, corriger le code de la règle, ou écrire la raison après deux-points.',
    },
    en: {
      title: 'Useless disabling comment',
      why: 'A comment `<!-- referentiel-disable code: reason -->` silences a rule in the block that follows it (a title with its block of metadata, a paragraph, a list), or in the whole file if it stands before the first title. Once it no longer silences anything, it would hide the next fault; without a reason, nobody will know whether to keep it.',
      cure: 'Remove the comment, correct the code of the rule, or write the reason after a colon.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n```\n<!-- referentiel-disable <|section-unknown|>: titre imposé -->\n## Contexte\nTexte.\n',
    '# T\n```yaml\nid: 1.1.1\n```\n<!-- referentiel-disable <|section-inconnue|>: titre imposé -->\n## Réglementation\nTexte.\n',
    '# T\n```yaml\nid: 1.1.1\n```\n<!-- referentiel-disable <|section-unknown|> -->\n## Réglementation\nTexte.\n',
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\n```\n<!-- referentiel-disable section-unknown: titre imposé -->\n## Réglementation\nTexte.\n',
    '<!-- referentiel-disable section-unknown, reference-unknown: fichier d’essai -->\n# T\n```yaml\nid: 1.1.1\n```\nVoir la mesure 1.1.9.\n## Réglementation\nTexte.\n',
  ],
};
