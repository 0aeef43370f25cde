import { memory } from '../../memory/memory.ts';
import type { Action } from '../../model/referential.ts';
import { wordsOf } from './title-words.ts';

/** The actions of a level below a root whose titles have one of these significant words. */
export function titledWithAny(root: Action, level: number, words: ReadonlySet<string>): ReadonlySet<Action> {
  const found = new Set<Action>();
  for (const branch of root.level === level ? [root] : root.children) {
    const titled = titledBelow(branch, level);
    for (const word of words) for (const action of titled.get(word) ?? []) found.add(action);
  }
  return found;
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
