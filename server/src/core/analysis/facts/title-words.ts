import { memory } from '../../memory/memory.ts';
import type { Action } from '../../model/referential.ts';

type Titled = Pick<Action, 'title'>;

const known = memory<Titled, ReadonlySet<string>>();

/** The significant words of an action's title. */
export function wordsOf(action: Titled): ReadonlySet<string> {
  return known(action, [], () => significantWords(action.title));
}

const EMPTY = new Set(['pour', 'leur', 'dans', 'avec', 'entre', 'afin', 'vers', 'cette', 'ainsi', 'notamment']);

/**
 * The words of a title that tell it from others: four letters at least, without case, accents and plural; what stands in
 * parentheses is left out.
 */
export function significantWords(title: string): ReadonlySet<string> {
  const plain = title
    .replace(/\([^)]*\)?/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/(\p{L})-(?=\p{L})/gu, '$1');
  const long = (plain.match(/[\p{L}\p{N}]{4,}/gu) ?? []).map(word => word.replace(/[sx]$/, ''));
  return new Set(long.filter(word => !EMPTY.has(word)));
}

/** The share (0–1) of the words of one title that another has too; 0 for a title without words. */
export function overlap(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return shared / words.size;
}
