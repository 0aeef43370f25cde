import { memory } from '../../memory/memory.ts';
import { folded } from '../../model/plain-words.ts';

/** What was begun of the name of a thing: its id, words of its title, or both, in any order of the words. */
export interface Query {
  /** As the ids of what is looked for begin; empty for any. */
  readonly id: string;
  /** As words of the title begin, folded. */
  readonly words: readonly string[];
}

/** Reads what was typed: what begins with a digit is the beginning of an id, all else are words. */
export function queryOf(typed: string): Query {
  const parts = typed.split(/\s+/u).filter(part => part !== '');
  const isId = /^\d/.test(parts[0] ?? '');
  return { id: isId ? (parts[0] ?? '') : '', words: parts.slice(isId ? 1 : 0).flatMap(wordsIn) };
}

/** The words of a text as they are compared: without case, accents and signs, `œ` as two letters. */
export function wordsIn(text: string): readonly string[] {
  return folded(text)
    .split(' ')
    .filter(word => word !== '');
}

interface Titled {
  readonly title: string;
}

const known = memory<Titled, string>();

/** The words of a title, each behind a space. */
function wordsOfTitle(titled: Titled): string {
  return known(titled, [], () => ` ${folded(titled.title)}`);
}

/** True where each word begins a word of the title. */
export function hasWords(titled: Titled, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const title = wordsOfTitle(titled);
  return words.every(word => title.includes(` ${word}`));
}

interface Tree extends Titled {
  readonly children: readonly Tree[];
}

const knownBelow = memory<Tree, string>();

/** The words of the titles of an action and of all below it, each once, behind a space. */
function wordsBelow(action: Tree): string {
  return knownBelow(action, [], () => ` ${[...new Set(wordsIn(titlesFrom(action).join(' ')))].join(' ')}`);
}

/** Makes ready what `mayHaveBelow` looks at. */
export function foreseeWords(action: Tree): void {
  wordsBelow(action);
}

function titlesFrom({ title, children }: Tree): readonly string[] {
  return [title, ...children.flatMap(titlesFrom)];
}

/** False where neither the title of an action nor any below it can have all the words: one look, instead of one at each. */
export function mayHaveBelow(action: Tree, words: readonly string[]): boolean {
  const all = words.length === 0 ? '' : wordsBelow(action);
  return words.every(word => all.includes(` ${word}`));
}

/** True where the title has the letters of the words in their order, whatever stands between them. */
export function hasLetters(titled: Titled, words: readonly string[]): boolean {
  const title = wordsOfTitle(titled);
  let at = 0;
  for (const letter of words.join('')) {
    at = title.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
