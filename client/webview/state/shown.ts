/** The simulation that is shown: a whole answer, and what later answers changed in it. Pure. */
import type {
  RowState,
  Scope,
  Simulation,
  SimulationRow,
  WireExpectation,
} from '../../../server/src/protocol/simulation.ts';
import { type Amounts, amountsDown, amountsOf, isSameAmounts } from './amounts.ts';
import { joinedMove, type Move, moveBetween } from './difference.ts';
import { type Tree, treeOf } from './tree.ts';

/** A row, with its points as they are read. */
export interface ShownRow extends SimulationRow {
  readonly amounts: Amounts;
  /** Under the baseline; null without one. */
  readonly amountsBefore: Amounts | null;
}

export interface Shown {
  /** The last answer; the rows, and what is expected, are those below. */
  readonly simulation: Simulation;
  readonly rows: readonly ShownRow[];
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
  return {
    simulation: fresh,
    rows: withAmounts(rows, old.tree, old.rows),
    expectations,
    tree: old.tree,
    moves: after,
    baseline,
  };
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
    return { ...told, rows: withAmounts(rows, told.tree), moves: new Map() };
  }
  const moves = new Map<string, Move>();
  const shared = rows.map((row): SimulationRow => {
    const before = old.rows[old.tree.byId.get(row.id) ?? -1];
    if (before === undefined) return row;
    noteMove(moves, before, row);
    return isSameRow(before, row) ? before : row;
  });
  return { ...told, rows: withAmounts(shared, told.tree), moves: movesAfter(old.moves, moves, joined) };
}

/** `known` are the rows of the same tree before. Rows whose amounts are as they were stay the same objects. */
function withAmounts(
  rows: readonly (SimulationRow | ShownRow)[],
  tree: Tree,
  known: readonly ShownRow[] = [],
): readonly ShownRow[] {
  const scores = rows.map(({ score }) => score);
  const before = rows.map(row => row.before);
  const old = { scores: known.map(({ score }) => score), amounts: known.map(({ amounts }) => amounts) };
  const now = amountsDown(tree, scores, { known: old });
  const then = amountsDown(tree, before, { model: { exact: scores, shown: now } });
  return rows.map((row, at) => {
    const amounts = now[at] ?? amountsOf(row.score);
    const amountsBefore = then[at] ?? null;
    const isSame =
      'amounts' in row && isSameAmounts(amounts, row.amounts) && isSameAmounts(amountsBefore, row.amountsBefore);
    return isSame ? row : { ...row, amounts, amountsBefore };
  });
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

function isSameRow({ amounts: _, amountsBefore: __, ...told }: ShownRow, row: SimulationRow): boolean {
  return JSON.stringify(told) === JSON.stringify(row);
}
