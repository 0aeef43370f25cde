import { compareIds, levelOf, parentId } from '../model/id.ts';
import type { Action, ActionKind, ActionSource, Referential } from '../model/referential.ts';
import type { WrittenWeight } from '../model/source.ts';
import { isSameKey } from './memory.ts';
import { isSameWeight } from './sources.ts';

export interface Tree {
  readonly root: Action;
  readonly actions: ReadonlyMap<string, Action>;
}

/**
 * Assembles the tree of the actions that are declared, by id; an orphan hangs on its nearest ancestor. Below the root, the
 * subtrees of the tree `before`, of the same measure level, that are the same are kept: what is known of them stays known.
 */
export function assembleTree(sources: Sources, measureLevel: number, before?: Tree): Tree {
  const children = childIds(sources);
  const make = (id: string): Action => {
    const own = ownOf(sources.get(id));
    const below = children.get(id)?.map(make) ?? NO_CHILDREN;
    const known = id === '' ? undefined : before?.actions.get(id);
    if (known && isSame(known, own) && isSameKey(known.children, below)) return known;
    const level = levelOf(id);
    return { id, level, kind: kindAt(level, measureLevel), ...own, children: below };
  };
  const root = make('');
  return { root, actions: byId(root) };
}

/** The action on which one hangs; undefined for the root. */
export function parentOf({ actions }: Pick<Referential, 'actions'>, { id }: Action): Action | undefined {
  const above = nearestAbove(actions, id);
  return above === undefined ? undefined : actions.get(above);
}

/** The kind of an action by its level: axes first, measures at the measure level, tasks at the end. */
function kindAt(level: number, measureLevel: number): ActionKind {
  if (level === 0) return 'referential';
  if (level === measureLevel) return 'measure';
  if (level < measureLevel) return level === 1 ? 'axis' : 'sub-axis';
  return level === measureLevel + 1 ? 'sub-action' : 'task';
}

type Sources = ReadonlyMap<string, ActionSource>;

/** The ids of the children of each action, in order. */
function childIds(sources: Sources): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const id of sources.keys()) {
    const above = nearestAbove(sources, id);
    if (above === undefined) continue;
    const siblings = children.get(above);
    if (siblings) siblings.push(id);
    else children.set(above, [id]);
  }
  for (const siblings of children.values()) sortIds(siblings);
  return children;
}

// Authors write in order: mostly there is nothing to sort.
function sortIds(ids: string[]): void {
  if (ids.some((id, at) => at > 0 && compareIds(ids[at - 1] ?? '', id) > 0)) ids.sort(compareIds);
}

/** The root counts as declared, whether it is or not. */
function nearestAbove(declared: ReadonlyMap<string, unknown>, id: string): string | undefined {
  let above = parentId(id);
  while (above && !declared.has(above)) above = parentId(above);
  return above;
}

function byId(root: Action): ReadonlyMap<string, Action> {
  const actions = new Map<string, Action>();
  const collect = (action: Action): void => {
    actions.set(action.id, action);
    action.children.forEach(collect);
  };
  collect(root);
  return actions;
}

/** What an action has of its own, besides its place. */
type Own = Pick<Action, 'title' | 'category' | 'written'>;

const NO_CHILDREN: readonly Action[] = [];
const NO_WEIGHT: WrittenWeight = { points: undefined, percent: undefined, pointsOverseas: undefined };
const UNDECLARED: Own = { title: '', category: undefined, written: NO_WEIGHT };

function ownOf(source: ActionSource | undefined): Own {
  if (source === undefined) return UNDECLARED;
  const { entry, category, weight } = source.declaration;
  return { title: entry.title, category, written: weight };
}

function isSame(a: Own, b: Own): boolean {
  return a.title === b.title && a.category === b.category && isSameWeight(a.written, b.written);
}
