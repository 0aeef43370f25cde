import { memory } from '../memory/memory.ts';
import { isWord } from './words-of.ts';

/** The words of a text without its signs: in a row, and how often each stands there. */
export interface WordBag {
  readonly words: readonly string[];
  /** With a space before and behind each word. */
  readonly row: string;
  readonly counts: ReadonlyMap<string, number>;
}

/** Made once of each list of words, however many others it is compared with. */
export function wordBag(all: readonly string[]): WordBag {
  return known(all, [], () => {
    const words = all.filter(isWord);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { words, row: ` ${words.join(' ')} `, counts };
  });
}

const known = memory<readonly string[], WordBag>();

/** The share of the words of two texts that both have, 0–1; 0 where neither has any, or where it is less than `least` by their lengths alone. */
export function likeness(a: WordBag, b: WordBag, least: number): number {
  const [fewer, total] = [Math.min(a.words.length, b.words.length), a.words.length + b.words.length];
  if (total === 0 || 2 * fewer < least * total) return 0;
  return (2 * inCommon(a, b)) / total;
}

/** How many words two texts have in common, each as often as both have it. */
export function inCommon(a: WordBag, b: WordBag): number {
  const [few, many] = a.counts.size < b.counts.size ? [a.counts, b.counts] : [b.counts, a.counts];
  let common = 0;
  for (const [word, times] of few) common += Math.min(times, many.get(word) ?? 0);
  return common;
}
