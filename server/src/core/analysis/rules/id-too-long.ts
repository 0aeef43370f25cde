import { QUALIFIED_ID_LIMIT } from '../../model/transition.ts';
import { perSubtree } from '../facts/per-subtree.ts';
import type { ReferentialRule } from '../rule.ts';
import { spotsOf } from '../spot.ts';

/** An id that the platform's database cannot take with its prefix: it refuses the référentiel (platform, section 2). */
export const idTooLong: ReferentialRule = {
  code: 'id-too-long',
  severity: 'error',
  scope: 'referential',
  check(view) {
    if (view.platform !== '2026' || view.name === undefined) return [];
    const prefix = `${view.name}_`;
    // Behind a long name any id may be too long.
    const ids = prefix.length + SHORT > QUALIFIED_ID_LIMIT ? [...view.actions.values()] : longIds(view);
    return ids
      .filter(({ id }) => prefix.length + id.length > QUALIFIED_ID_LIMIT)
      .flatMap(action => {
        const args = { id: prefix + action.id, limit: QUALIFIED_ID_LIMIT };
        return spotsOf([action], 'id').map(spot => ({ spot, args }));
      });
  },
  doc: {
    fr: {
      title: 'Identifiant trop long',
      why: 'La base de la plateforme prend au plus trente signes pour un identifiant, nom du référentiel compris (`te_1.1.1alter`) ; au-delà, elle refuse tout le référentiel.',
      cure: 'Raccourcir l’identifiant, ou le nom du référentiel.',
    },
    en: {
      title: 'Id that is too long',
      why: 'The platform’s database takes at most thirty characters for an id, the name of the référentiel included (`te_1.1.1alter`); beyond that it refuses the whole référentiel.',
      cure: 'Shorten the id, or the name of the référentiel.',
    },
  },
  bad: [
    '//- te.md\n# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n//- 1.1.1alter.md\n# T\n```yaml\nidentifiant: <|1.1.1alteravecunnombreuxpublic|>\nlabels: [te_cae]\n```\n## Actions\n### A\n```yaml\nidentifiant: <|1.1.1alteravecunnombreuxpublic.1|>\npoints: 1\n```\n',
    '//- te.md\n# TE\n```yaml\nidentifiant: ""\nreferentiel: transition_ecologique_essai\n```\n//- 1.1.1.md\n# T\n```yaml\nidentifiant: <|1.1.1|>\nlabels: [te_cae]\n```\n',
  ],
  good: [
    '//- te.md\n# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n//- 1.1.1alterepci.md\n# T\n```yaml\nidentifiant: 1.1.1alterepci\nlabels: [te_cae]\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1alterepci.1\npoints: 1\n```\n',
  ],
};

// Most names are a few letters, and most ids no longer than this.
const SHORT = 12;
const longIds = perSubtree(({ action }) => (action.id.length > SHORT ? [action] : []));
