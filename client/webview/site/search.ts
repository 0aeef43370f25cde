/** What is found in a site: by ids first, then by words of titles, then of texts. Pure. */
import type { SearchEntry } from '../../../server/src/protocol/site.ts';
import { folded, wordsOf } from './folded.ts';

const known = new WeakMap<SearchEntry, { readonly id: string; readonly title: string; readonly text: string }>();

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
  const { id, title, text } = plain(entry);
  let rank = 0;
  for (const word of words) {
    const fit =
      id === word ? 0 : id.startsWith(`${word}.`) ? 1 : begins(title, word) ? 2 : begins(text, word) ? 3 : undefined;
    if (fit === undefined) return undefined;
    rank = Math.max(rank, fit);
  }
  return rank;
}

function plain(entry: SearchEntry) {
  const [, id, title, text] = entry;
  const own = known.get(entry) ?? { id: folded(id), title: folded(title), text: folded(text) };
  known.set(entry, own);
  return own;
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
