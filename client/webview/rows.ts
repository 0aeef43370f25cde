/** Which rows of a simulation stand in the table, and as what: the tree is flat in the protocol. Pure: no DOM. */
import type { Simulation, SimulationRow } from '../../server/src/protocol/language.ts';
import { shareOf } from './format.ts';

/** A row that is shown: none of its ancestors is collapsed. */
export interface VisibleRow {
  readonly row: SimulationRow;
  /** From 1, as screen readers count. */
  readonly level: number;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  /** Null for a row without children. */
  readonly expanded: boolean | null;
  /** Its part of the parent's points in the text of the référentiel, 0–1; null where it cannot be told. */
  readonly weight: number | null;
}

/** Names the scope of a simulation among those whose twisties are remembered. */
export function scopeKey(simulation: Simulation): string {
  return `${simulation.referential}#${simulation.scope}`;
}

/**
 * The rows to show when `toggled` holds the ids whose twisty differs from the default. The scope itself is left out,
 * for its figures are the total above the table; unless it is all there is, or takes a status itself.
 */
export function visibleRows(simulation: Simulation, toggled: ReadonlySet<string>): readonly VisibleRow[] {
  const { rows } = simulation;
  const base = rows.length > 1 && rows[0]?.takesStatus === false ? 1 : 0;
  const siblings = countSiblings(rows);
  const shown: VisibleRow[] = [];
  const ancestors: SimulationRow[] = [];
  const positions: number[] = [];
  let hiddenBelow = Number.POSITIVE_INFINITY;
  for (const [index, row] of rows.entries()) {
    const { depth } = row;
    positions[depth] = (positions[depth] ?? 0) + 1;
    positions.length = depth + 1;
    ancestors[depth] = row;
    if (depth > hiddenBelow) continue;
    hiddenBelow = Number.POSITIVE_INFINITY;
    const expanded = hasChildren(rows, index) ? isExpanded(simulation, row, toggled) : null;
    if (expanded === false) hiddenBelow = depth;
    if (depth < base) continue;
    const parent = depth > 0 ? ancestors[depth - 1] : undefined;
    shown.push({
      row,
      level: depth - base + 1,
      position: positions[depth] ?? 1,
      siblings: siblings.get(index) ?? 1,
      expanded,
      weight: parent === undefined ? null : shareOf(row.points, parent.points),
    });
  }
  return shown;
}

/** The ids to toggle so that every row with children is expanded, or collapsed. */
export function toggledFor(simulation: Simulation, expanded: boolean): readonly string[] {
  return simulation.rows
    .filter((row, index) => {
      // The scope's own row stays open: closed and left out of the table, it could not be opened again.
      return index > 0 && hasChildren(simulation.rows, index) && isExpandedByDefault(simulation, row) !== expanded;
    })
    .map(row => row.id);
}

function isExpanded(simulation: Simulation, row: SimulationRow, toggled: ReadonlySet<string>): boolean {
  return isExpandedByDefault(simulation, row) !== toggled.has(row.id);
}

/** A measure opens whole; anything above it opens down to its measures, so that a large référentiel stays light. */
function isExpandedByDefault(simulation: Simulation, row: SimulationRow): boolean {
  const scope = simulation.rows[0]?.kind;
  if (scope === 'measure' || scope === 'sub-action' || scope === 'task') return true;
  return row.kind === 'referential' || row.kind === 'axis' || row.kind === 'sub-axis';
}

function hasChildren(rows: readonly SimulationRow[], index: number): boolean {
  const row = rows[index];
  const next = rows[index + 1];
  return row !== undefined && next !== undefined && next.depth > row.depth;
}

/** For every row, by its index, the number of children of its parent. */
function countSiblings(rows: readonly SimulationRow[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const open: number[][] = [];
  const close = (depth: number): void => {
    while (open.length > depth) {
      const family = open.pop() ?? [];
      for (const index of family) counts.set(index, family.length);
    }
  };
  for (const [index, { depth }] of rows.entries()) {
    close(depth + 1);
    while (open.length <= depth) open.push([]);
    open[depth]?.push(index);
  }
  close(0);
  return counts;
}
