import { towards } from '../../index/tree.ts';
import { addAll } from '../../memory/long-lists.ts';
import { memory } from '../../memory/memory.ts';
import { compareIds, levelOf } from '../../model/id.ts';
import type { Action } from '../../model/referential.ts';

/** Which actions are looked for. */
export interface Sought {
  /** False where neither an action nor any below it is wanted: nothing there is looked at. */
  readonly mayHold: (action: Action) => boolean;
  readonly isWanted: (action: Action) => boolean;
}

/** The distance of siblings. */
const BESIDE = 2;

/**
 * The wanted actions that are nearest in the tree to the one of an id, or to the root where that is undefined, at most so many:
 * those that are as near in the order of their ids, axes and sub-axes behind. What is farther than the last of them is not looked
 * at, for a whole référentiel may be wanted, of which few are listed.
 */
export function nearest(root: Action, near: string | undefined, sought: Sought, most: number): readonly Action[] {
  const from = near ?? '';
  const path = pathTowards(root, from);
  const levels = [...path.map(({ level }) => level), levelOf(from)];
  // Where an action above is missing, those that are beside this one stand elsewhere in the tree.
  if (levels.some((level, at) => level - (levels[at - 1] ?? level) > 1)) {
    return all(root, sought).sort(byDistanceTo(from)).slice(0, most);
  }
  const found: Action[] = [];
  const farthest = levelOf(from) + deepestIn(root);
  for (let steps = 0; steps <= Math.max(farthest, BESIDE) && found.length < most; steps++) {
    const ring = path.flatMap((top, at) => {
      const level = top.level + steps - (levelOf(from) - top.level);
      const on = path[at + 1];
      const isHere = (action: Action) => action !== on && sought.mayHold(action);
      const isWanted = (action: Action) => action.id !== near && sought.isWanted(action);
      return level < top.level ? [] : below(top, level, { mayHold: isHere, isWanted }, most);
    });
    // Hardly anybody means the action at hand: it comes among those beside it.
    const own = steps === BESIDE ? path.filter(action => action.id === near && sought.isWanted(action)) : [];
    addAll(found, [...ring, ...own].sort(byDistanceTo(from)));
  }
  return found.slice(0, most);
}

/** The actions from the root down to the one of an id, as far as they are there. */
function pathTowards(root: Action, id: string): readonly Action[] {
  const path = [root];
  for (let next = towards(root.children, id); next; next = towards(next.children, id)) path.push(next);
  return path;
}

function all(top: Action, sought: Sought): Action[] {
  const found = sought.isWanted(top) ? [top] : [];
  for (const child of top.children) if (sought.mayHold(child)) addAll(found, all(child, sought));
  return found;
}

/** The wanted actions of a level below one, the first of them, at most so many, in the order of the tree. */
function below(top: Action, level: number, sought: Sought, most: number): readonly Action[] {
  if (level === top.level) return sought.isWanted(top) ? [top] : [];
  const found: Action[] = [];
  // Where levels between are missing, those that come first may not be the nearest.
  const isWhole = top.children.every(child => child.level === top.level + 1);
  for (const child of top.children) {
    if (child.level > level || deepestIn(child) < level || !sought.mayHold(child)) continue;
    for (const action of below(child, level, sought, most)) found.push(action);
    if (isWhole && found.length >= most) break;
  }
  return found;
}

const deepest = memory<Action, number>();

/** The level of the deepest action below one, or its own. */
function deepestIn(action: Action): number {
  return deepest(action, [], () =>
    action.children.reduce((most, child) => Math.max(most, deepestIn(child)), action.level),
  );
}

function byDistanceTo(near: string): (some: Action, other: Action) => number {
  const stepsTo = ({ id }: Action) => (id === near ? BESIDE : distance(near, id));
  return (some, other) =>
    stepsTo(some) - stepsTo(other) || Number(isAxis(some)) - Number(isAxis(other)) || compareIds(some.id, other.id);
}

/** Of those that are as near, axes are cited least. */
function isAxis({ kind }: Action): boolean {
  return kind === 'axis' || kind === 'sub-axis';
}

/** The steps in the tree between two actions, as their ids tell. */
function distance(some: string, other: string): number {
  let shared = 0;
  for (let at = 0; at <= some.length; at++) {
    const isEnd = at === some.length || some[at] === '.';
    if (isEnd && (at === other.length || other[at] === '.')) shared++;
    if (some[at] !== other[at]) break;
  }
  return levelOf(some) + levelOf(other) - 2 * shared;
}
