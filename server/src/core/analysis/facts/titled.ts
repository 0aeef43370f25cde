import { groupsOf } from '../../memory/groups.ts';
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

/** The actions with a word in their titles. */
function titledWith(root: Action, level: number, word: string): readonly Action[] {
  const { groups, asked } = titlesAt(root, level);
  const known = asked.get(word);
  if (known) return known;
  const found = groups.flatMap(titled => titled.get(word) ?? []);
  // Of words that no title has there is no end.
  if (found.length > 0) asked.set(word, found);
  return found;
}

/** By word, the actions that have it in their titles. */
type Titled = ReadonlyMap<string, readonly Action[]>;

/** The titles of a level: those of some branches after others, and what was asked of all. */
interface Titles {
  readonly groups: readonly Titled[];
  readonly asked: Map<string, readonly Action[]>;
}

const titles = memory<Action, Map<number, Titles>>();

/** A change of prose keeps them, and one of an id all groups but that of its branch: no word is looked for in each branch anew. */
function titlesAt(root: Action, level: number): Titles {
  const byLevel = titles(root, [], () => new Map());
  const known = byLevel.get(level) ?? { groups: groupedTitles(root, level), asked: new Map() };
  byLevel.set(level, known);
  return known;
}

function groupedTitles(root: Action, level: number): Titled[] {
  const branches = root.level === level ? [root] : root.children;
  return groupsOf(branches).map(group => titledIn(group, level));
}

const ofGroups = memory<readonly Action[], Map<number, Titled>>();

function titledIn(group: readonly Action[], level: number): Titled {
  const byLevel = ofGroups(group, [], () => new Map());
  const titled = byLevel.get(level) ?? merged(group.map(branch => titledBelow(branch, level)));
  byLevel.set(level, titled);
  return titled;
}

const ofBranches = memory<Action, Map<number, Titled>>();

function titledBelow(branch: Action, level: number): Titled {
  const byLevel = ofBranches(branch, [], () => new Map());
  const titled = byLevel.get(level) ?? merged(actionsAt(branch, level).map(titledBy));
  byLevel.set(level, titled);
  return titled;
}

function titledBy(action: Action): Titled {
  return new Map(Array.from(wordsOf(action), word => [word, [action]]));
}

function merged(parts: readonly Titled[]): Titled {
  const all = new Map<string, Action[]>();
  for (const part of parts) {
    for (const [word, actions] of part) {
      const others = all.get(word);
      if (others) for (const one of actions) others.push(one);
      else all.set(word, [...actions]);
    }
  }
  return all;
}

function actionsAt(action: Action, level: number): readonly Action[] {
  if (action.level >= level) return action.level === level ? [action] : [];
  return action.children.flatMap(child => actionsAt(child, level));
}
