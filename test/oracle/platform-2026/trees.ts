import { compareIds, levelOf, parentId } from '../../../server/src/core/model/id.ts';
import type { Action, ActionKind, ActionPoints } from '../../../server/src/core/model/referential.ts';
import type { ReferentialTree } from '../../../server/src/core/scoring/forest.ts';

/** The levels of a référentiel; the last one may be deeper. */
const KINDS: Readonly<Record<string, readonly ActionKind[]>> = {
  eci: ['referential', 'axis', 'measure', 'sub-action', 'task'],
};
const USUAL: readonly ActionKind[] = ['referential', 'axis', 'sub-axis', 'measure', 'sub-action', 'task'];

/** The tree of a référentiel of 2026, from the points of its nodes by their qualified ids. */
export function treeOf(name: string, told: ReadonlyMap<string, number | null>): ReferentialTree {
  const kinds = KINDS[name] ?? USUAL;
  const points = new Map(Array.from(told, ([id, own]) => [id.slice(name.length + 1), own ?? undefined]));
  const below = new Map<string, string[]>();
  for (const id of [...points.keys()].sort(compareIds)) {
    const parent = parentId(id);
    if (parent !== undefined) below.set(parent, [...(below.get(parent) ?? []), id]);
  }
  const actions = new Map<string, Action>();
  const actionOf = (id: string): Action => {
    const action: Action = {
      id,
      level: levelOf(id),
      kind: kinds[levelOf(id)] ?? 'task',
      title: id,
      children: (below.get(id) ?? []).map(actionOf),
      category: undefined,
      written: { points: undefined, percent: undefined, pointsOverseas: undefined },
      declaredIn: [],
      beginsFile: false,
    };
    actions.set(id, action);
    return action;
  };
  const weights = Array.from(points, ([id, own]): [string, ActionPoints] => {
    return [id, { points: own, percent: undefined, origin: own === undefined ? 'unknown' : 'written' }];
  });
  const measureLevel = kinds.indexOf('measure');
  return {
    folder: name,
    name,
    platform: '2026',
    isTransition: name === 'te',
    measureLevel,
    root: actionOf(''),
    actions,
    points: new Map(weights),
  };
}

/** What rows of figures tell of a node: its points, rounded to three decimals, and how many tasks it has. */
export interface ToldNode {
  readonly points: number;
  readonly tasks: number;
}

/**
 * The points of the nodes that are told, where all children of a node are or none, but for whole measures: what these lack
 * of their parent's points and tasks stands in one of them. The shares of children are round, or equal.
 */
export function pointsTold(name: string, told: ReadonlyMap<string, ToldNode>): ReadonlyMap<string, number> {
  const below = new Map<string, string[]>();
  for (const id of told.keys()) {
    const parent = parentOf(name, id);
    if (parent !== undefined) below.set(parent, [...(below.get(parent) ?? []), id]);
  }
  const leavesOf = (id: string): number => (below.get(id) ?? []).reduce((sum, child) => sum + leavesOf(child), 0) || 1;
  const points = new Map([[name, told.get(name)?.points ?? 0]]);
  const visit = (id: string): void => {
    const children = below.get(id) ?? [];
    const own = points.get(id) ?? 0;
    for (const child of children) points.set(child, exactly(told.get(child)?.points ?? 0, own, children.length));
    children.forEach(visit);
    const lacking = own - children.reduce((sum, child) => sum + (points.get(child) ?? 0), 0);
    if (children.length === 0 || lacking < 0.1) return;
    const tasks = (told.get(id)?.tasks ?? 0) - leavesOf(id);
    points.set(`${id}.99`, lacking);
    for (let task = 1; task <= tasks; task++) points.set(`${id}.99.${task}`, lacking / tasks);
  };
  visit(name);
  return points;
}

/** What rounded points are of a parent's, if they are an equal share of it or one of few decimals. */
function exactly(rounded: number, parent: number, siblings: number): number {
  const share = parent === 0 ? 0 : Math.round((rounded / parent) * 1000) / 1000;
  return [parent / siblings, parent * share].find(points => Math.abs(points - rounded) < 0.0006) ?? rounded;
}

function parentOf(name: string, id: string): string | undefined {
  const parent = parentId(id.slice(name.length + 1));
  return id === name || parent === undefined ? undefined : parent === '' ? name : `${name}_${parent}`;
}
