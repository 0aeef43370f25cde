import { memory } from '../memory/memory.ts';
import type { Action, WeighedAction } from '../model/referential.ts';

/** Every action of a tree, in the order of the ids. Listed once for each version of it: who compares asks for all of them, again and again. */
export function allActions(root: Action): readonly Action[] {
  return listed(root, [], () => {
    const all: Action[] = [];
    const add = (action: Action): void => {
      all.push(action);
      for (const child of action.children) add(child);
    };
    add(root);
    return all;
  });
}

/** What every action of a tree is worth, by its id. */
export function pointsOf(root: WeighedAction): ReadonlyMap<string, WeighedAction> {
  return weighed(root, [], () => {
    const all = new Map<string, WeighedAction>();
    const add = (one: WeighedAction): void => {
      all.set(one.id, one);
      for (const child of one.children) add(child);
    };
    add(root);
    return all;
  });
}

const listed = memory<Action, readonly Action[]>();
const weighed = memory<WeighedAction, ReadonlyMap<string, WeighedAction>>();
