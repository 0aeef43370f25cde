import { OLDER_REFERENTIALS } from '../../model/platform-referentials.ts';
import { IDENTITY_2026 } from '../../model/scenario.ts';

/**
 * The values that the importer takes for a field of `identite()`, whatever their case: in small letters (platform, section
 * 4.2). A syndicat was a type in 2023. Undefined for what is no field.
 */
export function identityValues(field: string, takesSyndicat: boolean): readonly string[] | undefined {
  if (field === 'type') return takesSyndicat ? [...TYPES, 'syndicat'] : TYPES;
  return IDENTITY_2026.get(field)?.map(value => value.toLowerCase());
}

/** In the order in which the importer lists them. */
const TYPES: readonly string[] = ['epci', 'commune'];

/** The rule as it is imported into a référentiel: of that exact spelling alone, a syndicat is made the sub-type that it is. */
export function importedRule(text: string, referential: string): string {
  if (!OLDER_REFERENTIALS.includes(referential)) return text;
  return text.replaceAll('identite(type, syndicat)', 'identite(soustype, syndicat)');
}
