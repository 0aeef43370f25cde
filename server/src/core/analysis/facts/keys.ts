import { KEYS } from '../../model/keys.ts';
import { nearest } from '../../model/nearest.ts';
import type { Platform } from '../../model/referential.ts';
import { IDENTITY } from '../../model/scenario.ts';
import type { Entry, Field, FileKind } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { plainForm } from './look-alikes.ts';

/** A key whose values are words of a list that the importer closes (domain, section 7). */
interface ClosedList {
  readonly kind: FileKind;
  readonly key: string;
  readonly words: readonly string[];
  /** Undefined where it holds on every platform. */
  readonly platform?: Platform;
}

/** All of them but the types of questions, which decide how a question is answered. The words are those in published use. */
export const CLOSED_LISTS: readonly ClosedList[] = [
  {
    kind: 'question',
    key: 'thematique_id',
    words: [
      'agri_alim',
      'amenager',
      'consommer',
      'dechets',
      'deplacer',
      'developpement_economique',
      'eau_assainissement',
      'energie',
      'enfance',
      'foret',
      'identite',
      'loger',
      'mobilite',
      'nourrir',
      'patrimoine',
      'piloter_cooperer',
      'planifier',
      'preserver',
      'produire',
      'tourisme',
      'ultramarin',
      'urbanisme_habitat',
    ],
  },
  { kind: 'question', key: 'types_concernes', words: IDENTITY.get('type') ?? [], platform: '2023' },
  // The platform wants small letters, which a sheet is held to: a folder may hold questions of 2023 that score along, too.
  { kind: 'question', key: 'types_concernes', words: ['commune', 'epci', 'EPCI'], platform: '2026' },
  // The platform of 2026 makes a category of what it does not know.
  { kind: 'indicator', key: 'programmes', words: ['cae', 'eci', 'clef', 'pcaet', 'crte'], platform: '2023' },
];

/** The keys that tell what an action is worth. */
export const WEIGHT_KEYS = ['points', 'pourcentage', 'pointsDOM'] as const;

/** What a key may have been meant to be: `disguised` where it only looks like a known one, `misspelt` where it is near. */
export interface MeantKey {
  readonly how: 'disguised' | 'misspelt';
  readonly meant: string;
}

/** The key that an unknown one stands for; undefined for a key that is known, and for one that is like none. */
export function meantKey(key: string, kind: Exclude<FileKind, 'none'>): MeantKey | undefined {
  const known = KEYS[kind];
  if (known.includes(key)) return undefined;
  const plain = plainForm(key);
  if (known.includes(plain)) return { how: 'disguised', meant: plain };
  const near = nearest(key, known);
  return near === undefined ? undefined : { how: 'misspelt', meant: near };
}

/** True for a key of an action's block that is one of these, or stands for one, misspelt or in disguise. */
export function isKeyMeant(key: string, keys: readonly string[]): boolean {
  return keys.includes(key) || keys.includes(meantKey(key, 'measure')?.meant ?? '');
}

/** The field of an action's block whose key stands, misspelt or in disguise, for one of these; undefined where none does. */
export function fieldMeant(entry: Entry, keys: readonly string[]): Field | undefined {
  return entry.block?.fields.find(({ key }) => keys.includes(meantKey(key, 'measure')?.meant ?? ''));
}

/** True where the id of an action is there, but under a key that nobody knows: that is the fault, not a missing id. */
export function hasMisspeltId(entry: Entry): boolean {
  return fieldMeant(entry, ID_KEYS) !== undefined;
}
