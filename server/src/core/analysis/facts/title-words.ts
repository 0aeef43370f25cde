const known = new Map<string, ReadonlySet<string>>();
const MOST_KNOWN = 10_000;

const EMPTY = new Set(['pour', 'leur', 'dans', 'avec', 'entre', 'afin', 'vers', 'cette', 'ainsi', 'notamment']);

/**
 * The words of a title that tell it from others: four letters at least, without case, accents and plural; what stands in
 * parentheses is left out.
 */
export function significantWords(title: string): ReadonlySet<string> {
  const found = known.get(title);
  if (found) return found;
  const plain = title
    .replace(/\([^)]*\)?/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/(\p{L})-(?=\p{L})/gu, '$1');
  const long = (plain.match(/[\p{L}\p{N}]{4,}/gu) ?? []).map(word => word.replace(/[sx]$/, ''));
  const words = new Set(long.filter(word => !EMPTY.has(word)));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(title, words);
  return words;
}

/** The share (0–1) of the words of one title that another has too; 0 for a title without words. */
export function overlap(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return shared / words.size;
}
