import { actionsFrom } from '../index/tree.ts';
import type { Action, ActionPoints } from '../model/referential.ts';
import type { Forest, ReferentialTree } from './forest.ts';
import { placesOf } from './places.ts';
import { reckoningOf } from './reckoning.ts';

/** Flattens référentiels. */
export function forestOf(referentials: readonly ReferentialTree[]): Forest {
  const size = referentials.reduce((sum, { root }) => sum + sizeOf(root), 0);
  const actions: Action[] = [];
  const roots: number[] = [];
  const nodes = new Map<string, Map<string, number>>();
  const forest = {
    size,
    referentials: referentials.map(treeOf),
    roots,
    reckonings: referentials.map(reckoningOf),
    actions,
    owner: new Int32Array(size),
    parent: new Int32Array(size).fill(-1),
    end: new Int32Array(size),
    unit: new Int32Array(size).fill(-1),
    counts: new Uint8Array(size).fill(1),
    weights: new Float64Array(size),
    ownTasks: new Int32Array(size),
    leaves: new Int32Array(size),
    nodes,
  };
  referentials.forEach((referential, place) => {
    const byId = new Map<string, number>();
    const someDeclare = someMeasureDeclares(referential);
    const visit = (action: Action, parent: number): void => {
      const node = actions.push(action) - 1;
      const points = referential.points.get(action.id);
      byId.set(action.id, node);
      forest.owner[node] = place;
      forest.parent[node] = parent;
      forest.unit[node] = action.level < referential.measureLevel ? -1 : unitBelow(forest.unit, parent, node);
      forest.counts[node] = countOf(points, someDeclare);
      forest.weights[node] = points?.points ?? 0;
      forest.ownTasks[node] = Math.max(1, action.children.filter(child => child.children.length === 0).length);
      for (const child of action.children) visit(child, node);
      forest.end[node] = actions.length;
      const isLeaf = action.children.length === 0;
      if (isLeaf) forest.leaves[node] = 1;
      if (parent >= 0) forest.leaves[parent] = (forest.leaves[parent] ?? 0) + (forest.leaves[node] ?? 0);
    };
    roots.push(actions.length);
    visit(referential.root, -1);
    nodes.set(referential.folder, byId);
  });
  return { ...forest, ...ordersOf(forest), places: placesOf(forest.unit) };
}

/**
 * The same forest where its référentiels are others in which the same actions weigh otherwise; undefined where more is otherwise,
 * so that it is to be made anew.
 */
export function weighedAnew(forest: Forest, referentials: readonly ReferentialTree[]): Forest | undefined {
  const areSame =
    referentials.length === forest.referentials.length &&
    referentials.every((one, place) => isSameKind(one, forest.referentials[place]));
  const actions = referentials.flatMap(({ root }) => [...actionsFrom(root)]);
  if (!areSame || actions.length !== forest.size) return undefined;
  if (!actions.every((action, node) => isSamePlace(action, forest.actions[node]))) return undefined;
  const weights = new Float64Array(forest.size);
  const declaring = referentials.map(someMeasureDeclares);
  for (const [node, { id }] of actions.entries()) {
    const owner = forest.owner[node] ?? -1;
    const points = referentials[owner]?.points.get(id);
    if (countOf(points, declaring[owner] === true) !== forest.counts[node]) return undefined;
    weights[node] = points?.points ?? 0;
  }
  return { ...forest, referentials: referentials.map(treeOf), actions, weights };
}

function isSameKind(one: ReferentialTree, other: ReferentialTree | undefined): boolean {
  return (
    one.folder === other?.folder &&
    one.measureLevel === other.measureLevel &&
    one.platform === other.platform &&
    one.isTransition === other.isTransition
  );
}

function isSamePlace({ id, level, children }: Action, other: Action | undefined): boolean {
  return id === other?.id && level === other.level && children.length === other.children.length;
}

/** 0 for what is on a scale of its own beside measures that declare points. */
function countOf(points: ActionPoints | undefined, someDeclare: boolean): number {
  return someDeclare && points?.origin === 'own-scale' ? 0 : 1;
}

function ordersOf({ size, end, unit }: Pick<Forest, 'size' | 'end' | 'unit'>): Orders {
  const inner: number[] = [];
  const innerBefore = new Int32Array(size + 1);
  const upwards = new Int32Array(size);
  const above: number[] = [];
  let place = 0;
  for (let node = 0; node <= size; node++) {
    innerBefore[node] = inner.length;
    for (let last = above.at(-1); last !== undefined && end[last] === node; last = above.at(-1)) {
      upwards[place++] = last;
      above.pop();
    }
    if (node === size) break;
    if (end[node] !== node + 1) inner.push(node);
    if (unit[node] === -1) upwards[place++] = node;
    else above.push(node);
  }
  const tops = Int32Array.from(unit.keys()).filter(node => unit[node] === node || unit[node] === -1);
  return { tops, inner: Int32Array.from(inner), innerBefore, upwards };
}

type Orders = Pick<Forest, 'tops' | 'inner' | 'innerBefore' | 'upwards'>;

function treeOf({
  folder,
  name,
  platform,
  isTransition,
  measureLevel,
  root,
  actions,
  points,
}: ReferentialTree): ReferentialTree {
  return { folder, name, platform, isTransition, measureLevel, root, actions, points };
}

function sizeOf({ children }: Action): number {
  return children.reduce((sum, child) => sum + sizeOf(child), 1);
}

function unitBelow(unit: Int32Array, parent: number, node: number): number {
  const above = parent < 0 ? -1 : (unit[parent] ?? -1);
  return above < 0 ? node : above;
}

function someMeasureDeclares({ points, actions }: ReferentialTree): boolean {
  for (const action of actions.values()) {
    if (action.kind === 'measure' && points.get(action.id)?.origin === 'written') return true;
  }
  return false;
}
