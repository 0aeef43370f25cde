import type { FileKind } from './source.ts';
import { ACTION_KEYS, KEYS_2026 } from './words.ts';

/** The keys that the blocks of each kind of entry may have (domain, sections 2 and 4), in the order in which most files write them. */
export const KEYS: Readonly<Record<Exclude<FileKind, 'none'>, readonly string[]>> = {
  measure: [...ACTION_KEYS, ...KEYS_2026],
  question: ['id', 'competence_code', 'type', 'thematique_id', 'actions', 'types_concernes', 'ordonnancement'],
  rule: ['action_id'],
  evidence: ['id', 'actions'],
  theme: ['id'],
  competence: ['code'],
  indicator: [
    'id',
    'identifiant',
    'unite',
    'titre_court',
    'titre_long',
    'parent',
    'parents',
    'selection',
    'obligation_cae',
    'obligation_eci',
    'actions',
    'programmes',
    'climat_pratic_ids',
    'source',
    'thematiques',
    'participation_score',
    'sans_valeur_utilisateur',
    'valeur',
    'borne_min',
    'borne_max',
    'precision',
    'libelle_cible_seuil',
    'fnv',
    'type',
  ],
};

/** The key of a name that no title can hold, since it has several lines: an import of sheets writes it. */
export const NAME_KEY = 'nom';

/** The keys around the measures that came with the platform of 2026: the importer of 2023 refuses what has one. */
export const AROUND_KEYS_2026: ReadonlySet<string> = new Set([
  'competence_code',
  'titre_court',
  'parents',
  'sans_valeur_utilisateur',
  'borne_min',
  'borne_max',
  'precision',
  'libelle_cible_seuil',
]);

/** The keys of an action whose value is one word or number, besides those of its id. */
export const SINGLE_KEYS: readonly string[] = [
  'points',
  'pourcentage',
  'pointsDOM',
  'categorie',
  'climat_pratic_id',
  'referentiel',
];

/** The keys of indicators that say yes or no. */
export const BOOLEAN_KEYS: ReadonlySet<string> = new Set([
  'obligation_cae',
  'obligation_eci',
  'participation_score',
  'sans_valeur_utilisateur',
]);

/** Every key that some block may have. */
export const ALL_KEYS: ReadonlySet<string> = new Set(Object.values(KEYS).flat());
