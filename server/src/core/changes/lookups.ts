import { actionsFrom } from '../index/tree.ts';
import { memory } from '../memory/memory.ts';
import type { Action, WeighedAction } from '../model/referential.ts';

/** Every action of a tree, in the order of the ids. Listed once for each version of it: who compares asks for all of them, again and again. */
export function allActions(root: Action): readonly Action[] {
  return listed(root, [], () => [...actionsFrom(root)]);
}

/** What every action of a tree is worth, by its id. */
export function pointsOf(root: WeighedAction): ReadonlyMap<string, WeighedAction> {
  return weighed(root, [], () => new Map(Array.from(actionsFrom(root), one => [one.id, one])));
}

const listed = memory<Action, readonly Action[]>();
const weighed = memory<WeighedAction, ReadonlyMap<string, WeighedAction>>();
