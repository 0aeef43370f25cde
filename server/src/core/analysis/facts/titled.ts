import { memory } from '../../memory/memory.ts';
import type { Action } from '../../model/referential.ts';
import { overlap, wordsOf } from './title-words.ts';

/** The actions of a level below a root whose titles have one of these significant words. */
export function titledWithAny(root: Action, level: number, words: Iterable<string>): ReadonlySet<Action> {
  const found = new Set<Action>();
  for (const word of words) for (const one of titledWith(root, level, word)) found.add(one);
  return found;
}

/**
 * True where the title of one of these actions has at least a share (0–1) of the words. Whoever has it lacks few of them, so
 * that one of the rarest is among those: the words that half of all titles have are not looked for.
 */
export function isTitledWithMost(root: Action, level: number, words: ReadonlySet<string>, share: number): boolean {
  const frequency = (word: string) => titledWith(root, level, word).length;
  const rarest = Array.from(words, word => ({ word, times: frequency(word) })).sort((a, b) => a.times - b.times);
  const lacking = words.size - Math.ceil(share * words.size);
  const telling = rarest.slice(0, lacking + 1).map(({ word }) => word);
  return [...titledWithAny(root, level, telling)].some(action => overlap(words, wordsOf(action)) >= share);
}

/** The actions with a word in their titles: those of all branches, of which an edit makes anew only some. */
function titledWith(root: Action, level: number, word: string): readonly Action[] {
  const asked = askedAt(root, level);
  const known = asked.get(word);
  if (known) return known;
  const branches = root.level === level ? [root] : root.children;
  const found = branches.flatMap(branch => titledBelow(branch, level).get(word) ?? []);
  // Of words that no title has there is no end.
  if (found.length > 0) asked.set(word, found);
  return found;
}

const askedOf = memory<Action, Map<number, Map<string, readonly Action[]>>>();

/** What was asked already of a level below a root: a change of prose keeps it, so that nothing of it grows with the branches. */
function askedAt(root: Action, level: number): Map<string, readonly Action[]> {
  const byLevel = askedOf(root, [], () => new Map());
  const words = byLevel.get(level) ?? new Map();
  byLevel.set(level, words);
  return words;
}

const known = memory<Action, Map<number, ReadonlyMap<string, readonly Action[]>>>();

/** By word, the actions of a level at an action or below it. */
function titledBelow(branch: Action, level: number): ReadonlyMap<string, readonly Action[]> {
  const byLevel = known(branch, [], () => new Map());
  const titled = byLevel.get(level) ?? byWord(actionsAt(branch, level));
  byLevel.set(level, titled);
  return titled;
}

function byWord(actions: readonly Action[]): ReadonlyMap<string, readonly Action[]> {
  const titled = new Map<string, Action[]>();
  for (const action of actions) {
    for (const word of wordsOf(action)) {
      const others = titled.get(word);
      if (others) others.push(action);
      else titled.set(word, [action]);
    }
  }
  return titled;
}

function actionsAt(action: Action, level: number): readonly Action[] {
  if (action.level >= level) return action.level === level ? [action] : [];
  return action.children.flatMap(child => actionsAt(child, level));
}
