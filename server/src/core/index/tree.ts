import { isSameKey } from '../memory/memory.ts';
import { compareIds, isAtOrBelow, isBelow, levelOf, parentId } from '../model/id.ts';
import type { Action, ActionKind, Referential } from '../model/referential.ts';
import { NO_WEIGHT } from '../model/source.ts';
import { isSameWeight } from './declared.ts';

/** What an action has of its own, besides its place in the tree. */
export type Own = Pick<Action, 'title' | 'category' | 'written' | 'declaredIn' | 'beginsFile'>;

const UNDECLARED: Own = { title: '', category: undefined, written: NO_WEIGHT, declaredIn: [], beginsFile: false };

/** A tree of the root alone, which no file declares. */
export const EMPTY_TREE: Action = { id: '', level: 0, kind: 'referential', ...UNDECLARED, children: [] };

/** What an id declares now; undefined where no file declares it any more. */
export type Change = readonly [id: string, own: Own | undefined];

/**
 * The tree after some ids declare something else. An orphan hangs on its nearest ancestor. Only the actions above a change
 * are made anew, and none where nothing differs. The changes are in the order of their ids, each id once.
 */
export function withChanges(root: Action, changes: readonly Change[], measureLevel: number): Action {
  const [first, ...others] = changes;
  if (first?.[0] !== '') return withBelow(root, changes, measureLevel);
  return withBelow(withOwn(root, first[1] ?? UNDECLARED), others, measureLevel);
}

/** The same for changes that all stand below an action. */
function withBelow(at: Action, changes: readonly Change[], measureLevel: number): Action {
  if (changes.length === 0) return at;
  const children: Action[] = [];
  let next = 0;
  for (let from = 0; from < changes.length; ) {
    const part = partOf(at.children, changes, from);
    for (const child of at.children.slice(next, part.start)) children.push(child);
    const old = at.children.slice(part.start, part.end);
    for (const child of changedPart(part, old, changes.slice(from, part.upTo), measureLevel)) children.push(child);
    next = part.end;
    from = part.upTo;
  }
  const all = children.concat(at.children.slice(next));
  return isSameKey(all, at.children) ? at : { ...at, children: all };
}

/** Some changes that concern one place among siblings. */
interface Part {
  /** The highest id of the place: that of a sibling, or of an action that is not there yet. */
  readonly top: string;
  /** The siblings there: the one that has that id, or those that stand below it without a parent. */
  readonly start: number;
  readonly end: number;
  /** The changes from the first one up to here are at the top or below it. */
  readonly upTo: number;
}

function partOf(siblings: readonly Action[], changes: readonly Change[], from: number): Part {
  const id = changes[from]?.[0] ?? '';
  const place = placeAfter(siblings, id);
  const before = siblings[place - 1];
  const isThere = before !== undefined && isAtOrBelow(id, before.id);
  const top = isThere ? before.id : id;
  let end = place;
  if (!isThere) while (isBelow(siblings[end]?.id ?? '', top)) end++;
  let upTo = from + 1;
  while (upTo < changes.length && isBelow(changes[upTo]?.[0] ?? '', top)) upTo++;
  return { top, start: isThere ? place - 1 : place, end, upTo };
}

/** What stands at a place after its changes: one action, or what is left where that is gone. */
function changedPart(
  { top }: Part,
  old: readonly Action[],
  changes: readonly Change[],
  measureLevel: number,
): readonly Action[] {
  const there = old.find(({ id }) => id === top);
  const [first, ...others] = changes;
  if (first?.[0] !== top) return there ? [withBelow(there, changes, measureLevel)] : old;
  const own = first[1] ?? UNDECLARED;
  const action = there ? withOwn(there, own) : actionOf(top, own, old, measureLevel);
  const changed = withBelow(action, others, measureLevel);
  // What stood below an action that is gone stands where it stood.
  return first[1] === undefined ? changed.children : [changed];
}

function withOwn(action: Action, own: Own): Action {
  return isSameOwn(action, own) ? action : { ...action, ...own };
}

function actionOf(id: string, own: Own, children: readonly Action[], measureLevel: number): Action {
  const level = levelOf(id);
  return { id, level, kind: kindAt(level, measureLevel), ...own, children };
}

/** A subtree with the kinds that go with another measure level. */
export function withMeasureLevel(action: Action, measureLevel: number): Action {
  const kind = kindAt(action.level, measureLevel);
  const children = action.children.map(child => withMeasureLevel(child, measureLevel));
  return kind === action.kind && isSameKey(children, action.children) ? action : { ...action, kind, children };
}

/** An action as a tree holds it: by itself, or with its points. Children stand in the order of their ids. */
interface TreeNode<Node> {
  readonly id: string;
  readonly children: readonly Node[];
}

/** The action of an id, at a node or below it; undefined where there is none. */
export function actionWithId<Node extends TreeNode<Node>>(root: Node, id: string): Node | undefined {
  let at: Node | undefined = root;
  while (at && at.id !== id) at = towards(at.children, id);
  return at;
}

/** Of siblings in order, the one with the id, or above it; undefined where there is none. */
export function towards<Node extends { readonly id: string }>(siblings: readonly Node[], id: string): Node | undefined {
  const node = siblings[placeAfter(siblings, id) - 1];
  return node && isAtOrBelow(id, node.id) ? node : undefined;
}

/** The action on which one hangs; undefined for the root. */
export function parentOf({ root }: Pick<Referential, 'root'>, { id }: Pick<Action, 'id'>): Action | undefined {
  let at: Action | undefined = root;
  let above: Action | undefined;
  for (; at && at.id !== id; at = towards(at.children, id)) above = at;
  return at && above;
}

/** The actions from the root of a tree down to the one of an id; undefined where there is none. */
export function pathTo(root: Action, id: string): readonly Action[] | undefined {
  const path = [root];
  for (let at = root; at.id !== id; ) {
    const next = towards(at.children, id);
    if (next === undefined) return undefined;
    path.push(next);
    at = next;
  }
  return path;
}

/** The ids that continue an id by one number, wherever they hang: its own action may be missing. */
export function idsBelow({ root }: Pick<Referential, 'root'>, id: string): string[] {
  let at = root;
  for (let next = towards(at.children, id); next; next = towards(at.children, id)) at = next;
  return at.children.flatMap(child => (parentId(child.id) === id ? child.id : []));
}

/** An action and all below it, in the order of their ids. */
export function* actionsFrom<Node extends TreeNode<Node>>(action: Node): Generator<Node> {
  yield action;
  for (const child of action.children) yield* actionsFrom(child);
}

/** The kind of an action by its level: axes first, measures at the measure level, tasks at the end. */
export function kindAt(level: number, measureLevel: number): ActionKind {
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
      a.beginsFile === b.beginsFile &&
      isSameWeight(a.written, b.written) &&
      isSameKey(a.declaredIn, b.declaredIn))
  );
}
