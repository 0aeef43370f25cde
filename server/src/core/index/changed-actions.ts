import type { Action, WeighedAction } from '../model/referential.ts';

/** An action as it was and as it is; undefined where it is not there. */
export type ActionChange = readonly [before: Action | undefined, after: Action | undefined];

/** The actions that came, went or have another title in another version of a tree. What both share is not looked at. */
export function changedActions(before: Action, after: Action): ActionChange[] {
  const changes: ActionChange[] = [];
  compare<Action>(
    before,
    after,
    (a, b) => a.title === b.title,
    (a, b) => changes.push([a, b]),
  );
  return changes;
}

/** The ids of those, and of the actions that have other points. */
export function reweighedIds(before: WeighedAction, after: WeighedAction): string[] {
  const ids: string[] = [];
  compare<WeighedAction>(
    before,
    after,
    ({ action: a, own }, { action: b, own: other }) =>
      a.title === b.title && own.points === other.points && own.percent === other.percent,
    (a, b) => ids.push((a ?? b)?.id ?? ''),
  );
  return ids;
}

interface Node<Self> {
  readonly id: string;
  readonly children: readonly Self[];
}

function compare<Tree extends Node<Tree>>(
  before: Tree | undefined,
  after: Tree | undefined,
  isSame: (a: Tree, b: Tree) => boolean,
  differ: (a: Tree | undefined, b: Tree | undefined) => void,
): void {
  if (before === after) return;
  if (before === undefined || after === undefined || !isSame(before, after)) differ(before, after);
  const [left, right] = differing(before?.children ?? [], after?.children ?? []);
  const old = new Map(left.map(child => [child.id, child]));
  for (const child of right) {
    compare(old.get(child.id), child, isSame, differ);
    old.delete(child.id);
  }
  for (const child of old.values()) compare(child, undefined, isSame, differ);
}

/** What is left of two lists without what both begin and end with. */
function differing<One>(before: readonly One[], after: readonly One[]): readonly [readonly One[], readonly One[]] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let [end, other] = [before.length, after.length];
  while (end > start && other > start && before[end - 1] === after[other - 1]) {
    end--;
    other--;
  }
  return [before.slice(start, end), after.slice(start, other)];
}
