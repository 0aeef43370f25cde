import { OLDER_REFERENTIALS } from '../../model/platform-referentials.ts';
import { POPULATION_TAGS } from '../../model/population.ts';

/**
 * The values that the importer takes for a field of `identite()`, whatever their case, in a référentiel (platform, section
 * 4.2). Undefined for what is no field.
 */
export function identityValues(field: string, referential: string): readonly string[] | undefined {
  // A syndicat was a type in 2023, and the importer still takes it for one in the référentiels of that time.
  if (field === 'type' && OLDER_REFERENTIALS.includes(referential)) return ['epci', 'commune', 'syndicat'];
  return VALUES.get(field);
}

const VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ['type', ['epci', 'commune']],
  ['soustype', ['epci_a_fiscalite_propre', 'syndicat', 'pole']],
  ['population', POPULATION_TAGS],
  ['localisation', ['dom', 'metropole']],
  ['dans_aire_urbaine', ['oui', 'non']],
]);

/** The rule as it is imported into a référentiel: of that exact spelling alone, a syndicat is made the sub-type that it is. */
export function importedRule(text: string, referential: string): string {
  if (!OLDER_REFERENTIALS.includes(referential)) return text;
  return text.replaceAll('identite(type, syndicat)', 'identite(soustype, syndicat)');
}
