import type { FileKind } from './source.ts';
import { ACTION_KEYS, KEYS_2026 } from './words.ts';

/** The keys that the blocks of each kind of entry may have (domain, sections 2 and 4). */
export const KEYS: Readonly<Record<Exclude<FileKind, 'none'>, readonly string[]>> = {
  measure: [...ACTION_KEYS, ...KEYS_2026],
  question: ['id', 'type', 'thematique_id', 'actions', 'types_concernes', 'ordonnancement', 'competence_code'],
  rule: ['action_id'],
  evidence: ['id', 'actions'],
  indicator: [
    'id',
    'identifiant',
    'actions',
    'unite',
    'parent',
    'valeur',
    'parents',
    'titre_court',
    'titre_long',
    'programmes',
    'climat_pratic_ids',
    'thematiques',
    'obligation_cae',
    'obligation_eci',
    'participation_score',
    'sans_valeur_utilisateur',
    'borne_min',
    'borne_max',
    'precision',
    'libelle_cible_seuil',
    'selection',
    'source',
    'type',
    'fnv',
  ],
};

/** Every key that some block may have. */
export const ALL_KEYS: ReadonlySet<string> = new Set(Object.values(KEYS).flat());
