/** What is found in a site: by ids first, then by words of titles, then of texts. Pure. */
import type { SearchEntry } from '../../../server/src/protocol/site.ts';
import { folded, wordsOf } from './folded.ts';

/** What is looked through of an entry, folded. */
interface Plain {
  /** Its id, and the same as formulas and scenarios write it: `1.1.1` and `cae_1.1.1`. */
  readonly ids: readonly string[];
  readonly title: string;
  readonly text: string;
}

const known = new WeakMap<SearchEntry, Plain>();

/** The entries in which every word that is wanted begins one, those that fit best first, else in their order; none for no word. */
export function found(entries: readonly SearchEntry[], wanted: string): readonly SearchEntry[] {
  const words = wordsOf(wanted);
  if (words.length === 0) return [];
  const ranked = entries.flatMap(entry => {
    const rank = rankOf(entry, words);
    return rank === undefined ? [] : [{ entry, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}

/** The less, the better it fits; undefined where it does not. */
function rankOf(entry: SearchEntry, words: readonly string[]): number | undefined {
  const { ids, title, text } = plain(entry);
  let rank = 0;
  for (const word of words) {
    const isBelow = ids.some(id => id.startsWith(`${word}.`));
    const fit = ids.includes(word) ? 0 : isBelow ? 1 : begins(title, word) ? 2 : begins(text, word) ? 3 : undefined;
    if (fit === undefined) return undefined;
    rank = Math.max(rank, fit);
  }
  return rank;
}

function plain(entry: SearchEntry): Plain {
  const [href, id, title, text] = entry;
  const own = known.get(entry) ?? { ids: idsOf(href, id).map(folded), title: folded(title), text: folded(text) };
  known.set(entry, own);
  return own;
}

function idsOf(href: string, id: string): readonly string[] {
  const name = nameIn(href);
  return name === undefined ? [id] : [id, `${name}_${id}`];
}

/** The name of the référentiel whose page it is: it stands before the ids that are its pages' own. Undefined of other pages. */
export function nameIn(href: string): string | undefined {
  return /^([^#]+)_\d[^#]*\.html/.exec(href)?.[1];
}

/** True where a word of a text begins with some letters. */
function begins(text: string, letters: string, from = 0): boolean {
  return placeOf(text, letters, from) >= 0;
}

/** Where a word of a folded text begins with some letters, behind an offset; -1 where none does. */
export function placeOf(text: string, letters: string, from: number): number {
  for (let at = text.indexOf(letters, from); at >= 0; at = text.indexOf(letters, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return at;
  }
  return -1;
}
