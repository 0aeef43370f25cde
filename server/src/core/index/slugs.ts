import { unaccented } from '../model/plain-words.ts';

/** What a référentiel is called where neither its name nor its folder says it. */
export const UNNAMED = 'referentiel';

/** The end of a path as a prefix, from its last name to all of them: `/CAE/Mesures 2022` gives `mesures_2022`, `cae_mesures_2022`. */
export function slugsOf(folder: string): string[] {
  const names = folder.split('/').filter(name => name !== '');
  const ends = names.map((_, at) => names.slice(names.length - 1 - at).join('_'));
  return ends.flatMap(end => {
    const letters = unaccented(end).toLowerCase();
    return letters.replace(/[^a-z0-9]+/g, '_').replace(/^[^a-z]+|_+$/g, '') || [];
  });
}
