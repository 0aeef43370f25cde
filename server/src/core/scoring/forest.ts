import type { Action, Referential } from '../model/referential.ts';
import type { Places } from './places.ts';
import type { Reckoning } from './reckoning.ts';

/** What scores need of a référentiel: its tree and its points, not its files, which change under them. */
export type ReferentialTree = Pick<
  Referential,
  'folder' | 'name' | 'platform' | 'isTransition' | 'measureLevel' | 'root' | 'actions' | 'points'
>;

/**
 * The actions of some référentiels as flat arrays, in the order of the text: a node is a number, its descendants are the
 * nodes from `node + 1` to `end[node]` (excluded), so that children come after their parent.
 */
export interface Forest {
  readonly size: number;
  readonly referentials: readonly ReferentialTree[];
  /** The root of each référentiel. */
  readonly roots: readonly number[];
  /** By the place of a référentiel among `referentials`, how it is reckoned. */
  readonly reckonings: readonly Reckoning[];
  readonly actions: readonly Action[];
  /** By node, the place of its référentiel among `referentials`. */
  readonly owner: Int32Array;
  /** -1 for a root. */
  readonly parent: Int32Array;
  readonly end: Int32Array;
  /** The units and the nodes above them. */
  readonly tops: Int32Array;
  /** The nodes that have children. */
  readonly inner: Int32Array;
  /** By node, and after the last, how many of `inner` come before it. */
  readonly innerBefore: Int32Array;
  /** From each unit to its `end`, its nodes with parents after their children. */
  readonly upwards: Int32Array;
  /**
   * The node at the measure level that it stands below, or itself: nothing that happens below one unit changes another.
   * -1 above the measure level.
   */
  readonly unit: Int32Array;
  readonly places: Places;
  /** 1 where it counts in its parent's total; 0 for a measure on a scale of its own beside others that declare points. */
  readonly counts: Uint8Array;
  /** The référentiel's points; 0 where nothing tells them. */
  readonly weights: Float64Array;
  /** The tasks of a node that is scored by itself: its children that are leaves, at least 1. */
  readonly ownTasks: Int32Array;
  /** The leaves below a node at any depth; 1 for a leaf. */
  readonly leaves: Int32Array;
  /** By the folder of a référentiel, its nodes by id. */
  readonly nodes: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** How the référentiel of a node is reckoned. */
export function reckoningAt({ reckonings, owner }: Forest, node: number): Reckoning {
  const reckoning = reckonings[owner[node] ?? -1];
  if (reckoning === undefined) throw new RangeError(`no node ${node}`);
  return reckoning;
}

/** The children of a node, in order. */
export function childrenOf({ end }: Forest, node: number): number[] {
  const children: number[] = [];
  const last = end[node] ?? 0;
  for (let child = node + 1; child < last; child = end[child] ?? last) children.push(child);
  return children;
}

/** Of some nodes, those that stand below no other one of them, in order. */
export function topmost({ end }: Pick<Forest, 'end'>, nodes: Iterable<number>): readonly number[] {
  let covered = -1;
  return [...nodes]
    .sort((a, b) => a - b)
    .filter(node => {
      if (node < covered) return false;
      covered = end[node] ?? node;
      return true;
    });
}

/** The node and those above it, up to the root. */
export function lineageOf({ parent }: Forest, node: number): number[] {
  const lineage: number[] = [];
  for (let at = node; at >= 0; at = parent[at] ?? -1) lineage.push(at);
  return lineage;
}
