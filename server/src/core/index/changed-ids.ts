import type { WeighedAction } from '../model/referential.ts';

type Tree = WeighedAction | undefined;

/** What came or went, or has another title, in another version of a tree. What both versions share is not looked at. */
export function renamedIds(before: Tree, after: Tree): ReadonlySet<string> {
  const changed = new Set<string>();
  compare(
    before,
    after,
    ({ action: a }, { action: b }) => a.title === b.title,
    ({ action }) => action,
    changed,
  );
  return changed;
}

/** That, and what has other points. */
export function reweighedIds(before: Tree, after: Tree): ReadonlySet<string> {
  const changed = new Set<string>();
  const isSame = ({ action: a, own }: WeighedAction, { action: b, own: other }: WeighedAction) =>
    a.title === b.title && own.points === other.points && own.percent === other.percent;
  compare(before, after, isSame, weighed => weighed, changed);
  return changed;
}

/** `part` is what tells that nothing differs at an action and below it. */
function compare(
  before: Tree,
  after: Tree,
  isSame: (a: WeighedAction, b: WeighedAction) => boolean,
  part: (weighed: WeighedAction) => object,
  changed: Set<string>,
): void {
  if (before && after ? part(before) === part(after) : before === after) return;
  if (before === undefined || after === undefined || !isSame(before, after)) changed.add((before ?? after)?.id ?? '');
  const old = new Map(before?.children.map(child => [child.id, child]));
  for (const child of after?.children ?? []) {
    compare(old.get(child.id), child, isSame, part, changed);
    old.delete(child.id);
  }
  for (const child of old.values()) compare(child, undefined, isSame, part, changed);
}
