/** What may stand in a formula in the place of a word, as an author might mistake it. */
import type { AlterationKind } from './alteration-kinds.ts';
import type { OperatorWord } from './site.ts';

/** A factor or a threshold that is half, and one that changes nothing; of these two something else. */
export function otherNumbers(value: number): readonly number[] {
  if (value === 0) return [1];
  return value === 1 ? [0.5] : [value / 2, 1];
}

/** The other of VRAI and FAUX, of OUI and NON, in whatever case it is written. */
export function otherTruth(written: string): string {
  switch (written.toUpperCase()) {
    case 'VRAI':
      return 'FAUX';
    case 'FAUX':
      return 'VRAI';
    case 'OUI':
      return 'NON';
    default:
      return 'OUI';
  }
}

/** The next of some words, the first behind the last; none where the word is not among them. Case does not matter (2026). */
export function nextIn(words: readonly string[], written: string): readonly string[] {
  const at = indexOf(words, written);
  const next = at < 0 ? undefined : words[(at + 1) % words.length];
  return next === undefined ? [] : [next];
}

/** The bounds below and above a population; the next of the words of another property. */
export function neighboursIn(words: readonly string[], written: string): readonly string[] {
  const family = /^(?:moins|plus)_de_/.exec(written)?.[0];
  if (family === undefined) return nextIn(words, written);
  const bounds = words.filter(word => word.startsWith(family));
  const at = indexOf(bounds, written);
  return at < 0 ? [] : [at - 1, at + 1].flatMap(place => bounds[place] ?? []);
}

/** What an operator is mistaken for. */
export const OTHER_OPERATORS: Readonly<Record<OperatorWord, readonly OperatorWord[]>> = {
  et: ['ou'],
  ou: ['et'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '=': ['<', '>'],
  '<': ['<=', '>='],
  '>': ['>=', '<='],
  '<=': ['<', '>'],
  '>=': ['>', '<'],
};

/** What is altered where an operator is. */
export const KIND_OF_OPERATOR: Readonly<Record<OperatorWord, AlterationKind>> = {
  et: 'connective',
  ou: 'connective',
  '+': 'operator',
  '-': 'operator',
  '*': 'operator',
  '/': 'operator',
  '=': 'comparison',
  '<': 'comparison',
  '>': 'comparison',
  '<=': 'comparison',
  '>=': 'comparison',
};

function indexOf(words: readonly string[], written: string): number {
  return words.findIndex(word => word.toLowerCase() === written.toLowerCase());
}
