import { BOOLEAN_KEYS } from './keys.ts';
import { QUESTION_TYPES } from './personalisation.ts';
import { PLATFORM_REFERENTIALS } from './platform-referentials.ts';
import type { FileKind } from './source.ts';
import { CORE_MEASURE, EXPOSURES, LABELS, THEME_LABELS } from './transition.ts';
import { CATEGORIES } from './words.ts';

/** The words that the format has for the value of a key of a kind of entry; empty where it may be any. */
export function wordsBehind(kind: FileKind, key: string): readonly string[] {
  if (kind === 'measure') return ACTION_WORDS.get(key) ?? [];
  if (kind === 'question' && key === 'type') return QUESTION_TYPES;
  return BOOLEAN_KEYS.has(key) ? ['true', 'false'] : [];
}

const ACTION_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['categorie', CATEGORIES],
  ['referentiel', PLATFORM_REFERENTIALS],
  ['labels', LABELS],
  ['thematique_sgpe', THEME_LABELS],
  ['adaptation_niveau', EXPOSURES],
  ['coremeasure', [CORE_MEASURE]],
]);
