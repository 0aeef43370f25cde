import { isSameKey } from '../memory/memory.ts';
import { compareIds, isBelow, levelOf } from '../model/id.ts';
import type { Action, ActionKind, Referential } from '../model/referential.ts';
import type { WrittenWeight } from '../model/source.ts';
import { isSameWeight } from './declared.ts';

/** What an action has of its own, besides its place in the tree. */
export type Own = Pick<Action, 'title' | 'category' | 'written' | 'declaredIn'>;

const NO_WEIGHT: WrittenWeight = { points: undefined, percent: undefined, pointsOverseas: undefined };
const UNDECLARED: Own = { title: '', category: undefined, written: NO_WEIGHT, declaredIn: [] };

/** A tree of the root alone, which no file declares. */
export const EMPTY_TREE: Action = { id: '', level: 0, kind: 'referential', ...UNDECLARED, children: [] };

/**
 * The tree with an action as it is declared now; undefined takes it out. An orphan hangs on its nearest ancestor. Only the
 * actions above a change are made anew, and none where nothing differs. `at` is the root, or an action above the id.
 */
export function withAction(at: Action, id: string, own: Own | undefined, measureLevel: number): Action {
  if (at.id === id) return isSameOwn(at, own ?? UNDECLARED) ? at : { ...at, ...(own ?? UNDECLARED) };
  const { children } = at;
  const place = placeAfter(children, id);
  const before = children[place - 1];
  if (before && before.id !== id && isBelow(id, before.id)) {
    const changed = withAction(before, id, own, measureLevel);
    return changed === before ? at : { ...at, children: children.with(place - 1, changed) };
  }
  if (before?.id === id) {
    if (own === undefined) return { ...at, children: children.toSpliced(place - 1, 1, ...before.children) };
    return isSameOwn(before, own) ? at : { ...at, children: children.with(place - 1, { ...before, ...own }) };
  }
  if (own === undefined) return at;
  let end = place;
  while (isBelow(children[end]?.id ?? '', id)) end++;
  const level = levelOf(id);
  const action = { id, level, kind: kindAt(level, measureLevel), ...own, children: children.slice(place, end) };
  return { ...at, children: children.toSpliced(place, end - place, action) };
}

/** A subtree with the kinds that go with another measure level. */
export function withMeasureLevel(action: Action, measureLevel: number): Action {
  const kind = kindAt(action.level, measureLevel);
  const children = action.children.map(child => withMeasureLevel(child, measureLevel));
  return kind === action.kind && isSameKey(children, action.children) ? action : { ...action, kind, children };
}

/** The action of an id at a node or below it; undefined where there is none. */
export function actionAt(root: Action, id: string): Action | undefined {
  let at: Action | undefined = root;
  while (at && at.id !== id) at = towards(at.children, id);
  return at;
}

/** Of siblings in order, the one with the id, or above it; undefined where there is none. */
export function towards<Node extends { readonly id: string }>(siblings: readonly Node[], id: string): Node | undefined {
  const node = siblings[placeAfter(siblings, id) - 1];
  return node && (node.id === id || isBelow(id, node.id)) ? node : undefined;
}

/** The action on which one hangs; undefined for the root. */
export function parentOf({ root }: Pick<Referential, 'root'>, { id }: Pick<Action, 'id'>): Action | undefined {
  let at: Action | undefined = root;
  let above: Action | undefined;
  for (; at && at.id !== id; at = towards(at.children, id)) above = at;
  return at && above;
}

/** An action and all below it, in the order of their ids. */
export function* actionsFrom(action: Action): Generator<Action> {
  yield action;
  for (const child of action.children) yield* actionsFrom(child);
}

/** The kind of an action by its level: axes first, measures at the measure level, tasks at the end. */
function kindAt(level: number, measureLevel: number): ActionKind {
  if (level === 0) return 'referential';
  if (level === measureLevel) return 'measure';
  if (level < measureLevel) return level === 1 ? 'axis' : 'sub-axis';
  return level === measureLevel + 1 ? 'sub-action' : 'task';
}

/** The place in a list of siblings behind the last one whose id comes before an id, or is it. */
function placeAfter(siblings: readonly { readonly id: string }[], id: string): number {
  let low = 0;
  let high = siblings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareIds(siblings[middle]?.id ?? '', id) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSameOwn(a: Own, b: Own): boolean {
  return (
    a === b ||
    (a.title === b.title &&
      a.category === b.category &&
      isSameWeight(a.written, b.written) &&
      isSameKey(a.declaredIn, b.declaredIn))
  );
}
