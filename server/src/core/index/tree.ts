import { compareIds, levelOf, parentId } from '../model/id.ts';
import type { Action, ActionKind, ActionSource } from '../model/referential.ts';
import type { WrittenWeight } from '../model/source.ts';

type Draft = { -readonly [Key in keyof Action]: Action[Key] } & { children: Draft[] };

export interface Tree {
  readonly root: Action;
  readonly actions: ReadonlyMap<string, Action>;
}

/** Assembles the tree of the actions that are declared, by id; an orphan hangs on its nearest ancestor. */
export function assembleTree(sources: ReadonlyMap<string, ActionSource>, measureLevel: number): Tree {
  const actions = new Map<string, Draft>();
  for (const [id, source] of sources) actions.set(id, actionOf(id, source, measureLevel));
  const root = actions.get('') ?? actionOf('', undefined, measureLevel);
  actions.set('', root);
  for (const action of actions.values()) {
    if (action === root) continue;
    const parent = nearestAncestor(actions, action.id) ?? root;
    action.parent = parent;
    parent.children.push(action);
  }
  for (const { children } of actions.values()) sortById(children);
  return { root, actions };
}

/** The kind of an action by its level: axes first, measures at the measure level, tasks at the end. */
export function kindAt(level: number, measureLevel: number): ActionKind {
  if (level === 0) return 'referential';
  if (level === measureLevel) return 'measure';
  if (level < measureLevel) return level === 1 ? 'axis' : 'sub-axis';
  return level === measureLevel + 1 ? 'sub-action' : 'task';
}

const NO_WEIGHT: WrittenWeight = { points: undefined, percent: undefined, pointsOverseas: undefined };

function actionOf(id: string, source: ActionSource | undefined, measureLevel: number): Draft {
  const level = levelOf(id);
  return {
    id,
    level,
    kind: kindAt(level, measureLevel),
    title: source?.declaration.entry.title ?? '',
    parent: undefined,
    children: [],
    category: source?.declaration.category,
    written: source?.declaration.weight ?? NO_WEIGHT,
  };
}

// Authors write in order: mostly there is nothing to sort.
function sortById(actions: Draft[]): void {
  if (actions.some((action, at) => at > 0 && compareIds(actions[at - 1]?.id ?? '', action.id) > 0)) {
    actions.sort((a, b) => compareIds(a.id, b.id));
  }
}

function nearestAncestor(actions: ReadonlyMap<string, Draft>, id: string): Draft | undefined {
  for (let above = parentId(id); above !== undefined; above = parentId(above)) {
    const found = actions.get(above);
    if (found) return found;
  }
  return undefined;
}
