/** The simulation that is shown: a whole answer, and what later answers changed in it. Pure. */
import type {
  RowState,
  Scope,
  Simulation,
  SimulationRow,
  WireExpectation,
} from '../../../server/src/protocol/simulation.ts';
import { joinedMove, type Move, moveBetween } from './difference.ts';
import { type Tree, treeOf } from './tree.ts';

export interface Shown {
  /** The last answer; the rows, and what is expected, are those below. */
  readonly simulation: Simulation;
  readonly rows: readonly SimulationRow[];
  readonly expectations: readonly WireExpectation[];
  readonly tree: Tree;
  /** What the last change did, by id: kept until the next change. What is typed in one go is one change. */
  readonly moves: ReadonlyMap<string, Move>;
  /** What the simulation is compared with; null without. */
  readonly baseline: string | null;
}

/**
 * What is shown after an answer: rows in which nothing changed stay the same objects. `joined` adds what moved to what the
 * last change did. Null where a delta cannot be understood, for want of the answer before it.
 */
export function shownAfter(
  old: Shown | null,
  fresh: Simulation,
  baseline: string | null,
  joined = false,
): Shown | null {
  if (fresh.rows !== null) return whole(old, fresh, fresh.rows, baseline, joined);
  if (old === null || !isSameScope(old.simulation.shown, fresh.shown)) return null;
  const rows = old.rows.slice();
  const moves = new Map<string, Move>();
  for (const { at, state } of fresh.changes) {
    const row = rows[at];
    if (row === undefined) continue;
    noteMove(moves, row, state);
    rows[at] = { ...row, ...state };
  }
  const expectations = fresh.expectations ?? old.expectations;
  const after = movesAfter(old.moves, moves, joined);
  return { simulation: fresh, rows, expectations, tree: old.tree, moves: after, baseline };
}

/** Names a scope. */
export function scopeKey({ referential, scope }: Scope): string {
  return `${referential}#${scope}`;
}

/** True for the same action of the same référentiel. */
export function isSameScope(a: Scope, b: Scope): boolean {
  return a.referential === b.referential && a.scope === b.scope;
}

function whole(
  old: Shown | null,
  fresh: Simulation,
  rows: readonly SimulationRow[],
  baseline: string | null,
  joined: boolean,
): Shown {
  const told = { simulation: fresh, expectations: fresh.expectations ?? [], tree: treeOf(rows), baseline };
  if (old === null || !isSameScope(old.simulation.shown, fresh.shown)) {
    return { ...told, rows, moves: new Map() };
  }
  const moves = new Map<string, Move>();
  const shared = rows.map(row => {
    const before = old.rows[old.tree.byId.get(row.id) ?? -1];
    if (before === undefined) return row;
    noteMove(moves, before, row);
    return isSameRow(before, row) ? before : row;
  });
  return { ...told, rows: shared, moves: movesAfter(old.moves, moves, joined) };
}

type Moves = ReadonlyMap<string, Move>;

function movesAfter(old: Moves, fresh: Moves, joined: boolean): Moves {
  if (fresh.size === 0) return old;
  if (!joined) return fresh;
  const all = new Map(old);
  for (const [id, move] of fresh) {
    const before = old.get(id);
    const both = before === undefined ? move : joinedMove(before, move);
    if (both === null) all.delete(id);
    else all.set(id, both);
  }
  return all;
}

function noteMove(moves: Map<string, Move>, row: SimulationRow, { score }: RowState): void {
  const move = moveBetween(row.score, score);
  if (move !== null) moves.set(row.id, move);
}

function isSameRow(a: SimulationRow, b: SimulationRow): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
