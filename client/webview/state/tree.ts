/** The tree of a simulation, which is flat in the protocol. Made once for a whole answer: no status changes it. Pure. */
import type { SimulationRow } from '../../../server/src/protocol/simulation.ts';

/** What tells where a row stands. */
type Placed = Pick<SimulationRow, 'id' | 'depth'> & Partial<Pick<SimulationRow, 'category'>>;

/** Rows are told by their index in the simulation. */
export interface Tree {
  readonly byId: ReadonlyMap<string, number>;
  /** -1 for the scope itself. */
  readonly parents: readonly number[];
  readonly children: readonly (readonly number[])[];
  /** The category of each row: its own, else that of the nearest action above that has one. */
  readonly categories: readonly (string | null)[];
}

/** The tree of rows that stand in its order, parents first. */
export function treeOf(rows: readonly Placed[]): Tree {
  const byId = new Map<string, number>();
  const parents: number[] = [];
  const children: number[][] = [];
  const categories: (string | null)[] = [];
  const open: number[] = [];
  for (const [index, row] of rows.entries()) {
    open.length = Math.min(open.length, row.depth);
    const parent = open.at(-1) ?? -1;
    open.push(index);
    byId.set(row.id, index);
    parents.push(parent);
    children.push([]);
    children[parent]?.push(index);
    categories.push(row.category ?? categories[parent] ?? null);
  }
  return { byId, parents, children, categories };
}

/** The rows above a row, the nearest first. */
export function ancestorsOf(tree: Tree, index: number): readonly number[] {
  const above: number[] = [];
  let at = tree.parents[index] ?? -1;
  while (at >= 0) {
    above.push(at);
    at = tree.parents[at] ?? -1;
  }
  return above;
}
