/** The simulation that is shown: a whole answer, and what later answers changed in it. Pure. */
import {
  isSameScope,
  type Scope,
  type Simulation,
  type SimulationRow,
  type WireExpectation,
} from '../../../server/src/protocol/simulation.ts';
import { type Amounts, amountsDown, amountsOf, isSameAmounts } from '../../../server/src/rounding/amounts.ts';
import { differenceOf, joinedMove, type Move } from './difference.ts';
import { type Tree, treeOf } from './tree.ts';

/** A row, with its points as they are read. */
export interface ShownRow extends SimulationRow {
  readonly amounts: Amounts;
  /** Under the baseline; null without one. */
  readonly amountsBefore: Amounts | null;
}

/** A score, and its points as they are read. */
export type Scored = Pick<ShownRow, 'score' | 'amounts'>;

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
  const changed = old.rows.slice();
  for (const { at, state } of fresh.changes) {
    const row = changed[at];
    if (row !== undefined) changed[at] = { ...row, ...state };
  }
  const rows = withAmounts(changed, old.tree, old.rows);
  const moves = new Map<string, Move>();
  for (const { at } of fresh.changes) noteMove(moves, old.rows[at], rows[at]);
  const expectations = fresh.expectations ?? old.expectations;
  const after = movesAfter(old.moves, moves, joined);
  return {
    simulation: fresh,
    rows,
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
  const oldRow = (id: string): ShownRow | undefined => old.rows[old.tree.byId.get(id) ?? -1];
  const shared = rows.map((row): SimulationRow => {
    const before = oldRow(row.id);
    return before !== undefined && isSameRow(before, row) ? before : row;
  });
  const shown = withAmounts(shared, told.tree);
  const moves = new Map<string, Move>();
  for (const row of shown) noteMove(moves, oldRow(row.id), row);
  return { ...told, rows: shown, moves: movesAfter(old.moves, moves, joined) };
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

/** Of the figures as they are read: what one saw before and what moved make what one sees. */
function noteMove(moves: Map<string, Move>, before: ShownRow | undefined, after: ShownRow | undefined): void {
  if (before === undefined || after === undefined) return;
  const { score, amounts } = after;
  const move = differenceOf({ score, before: before.score, amounts, amountsBefore: before.amounts });
  if (move !== null) moves.set(after.id, move);
}

function isSameRow({ amounts: _, amountsBefore: __, ...told }: ShownRow, row: SimulationRow): boolean {
  return JSON.stringify(told) === JSON.stringify(row);
}
