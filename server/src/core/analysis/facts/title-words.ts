import { memory, memoryOfTexts } from '../../memory/memory.ts';
import { folded } from '../../model/plain-words.ts';
import type { Action } from '../../model/referential.ts';

type Titled = Pick<Action, 'title'>;

const known = memory<Titled, ReadonlySet<string>>();

/** The significant words of an action's title. */
export function wordsOf(action: Titled): ReadonlySet<string> {
  return known(action, [], () => significantWords(action.title));
}

const EMPTY = new Set(['pour', 'leur', 'dans', 'avec', 'entre', 'afin', 'vers', 'cette', 'ainsi', 'notamment']);
const FEWEST_LETTERS = 4;
const IN_PARENTHESES = /\([^)]*\)?/g;
// The hyphen first: of most titles no letter is looked at.
const HYPHEN_IN_WORD = /-(?<=[\p{L}\p{M}]-)(?=\p{L})/gu;

const cited = memoryOfTexts<ReadonlySet<string>>(500);

/**
 * The words of a title that tell it from others: four letters at least, without case, accents and plural; what stands in
 * parentheses is left out. The same titles are cited at every keystroke.
 */
export function significantWords(title: string): ReadonlySet<string> {
  return cited(title, () => {
    const plain = folded(title.replace(IN_PARENTHESES, ' ').replace(HYPHEN_IN_WORD, ''));
    const long = plain.split(' ').filter(word => word.length >= FEWEST_LETTERS);
    return new Set(long.map(word => word.replace(/[sx]$/, '')).filter(word => !EMPTY.has(word)));
  });
}

/** The share (0–1) of the words of one title that another has too; 0 for a title without words. */
export function overlap(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return shared / words.size;
}
