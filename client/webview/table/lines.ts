/** Which rows of a simulation stand in the table, and as what. Pure: no DOM. */
import type { SimulationRow } from '../../../server/src/protocol/simulation.ts';
import type { Shown } from '../state/shown.ts';
import { ancestorsOf } from '../state/tree.ts';
import type { RowGains } from './row-gains.ts';
import { type Sorting, sorted } from './sorting.ts';

/** A row that is shown: none of its ancestors is collapsed. */
export interface Line {
  /** The row's place in the simulation. */
  readonly index: number;
  /** From 1, as screen readers count. */
  readonly level: number;
  /** Its place among its siblings, from 1, and how many of them are shown. */
  readonly position: number;
  readonly siblings: number;
  /** Null for a row without children. */
  readonly expanded: boolean | null;
}

export interface LineOptions {
  /** The ids whose twisty differs from the default. */
  readonly toggled: ReadonlySet<string>;
  /** The rows that match the filters: they are shown with those above them. Null for all. */
  readonly found: ReadonlySet<number> | null;
  readonly sorting: Sorting;
  /** What it may be sorted by; null where they are not shown. */
  readonly gains?: RowGains | null;
}

/**
 * The lines of the table. The scope itself is left out, for its figures are the total above the table; unless it is all
 * there is, or takes a status itself.
 */
export function linesOf(shown: Shown, { toggled, found, sorting, gains = null }: LineOptions): readonly Line[] {
  const { rows, tree } = shown;
  const kept = found === null ? null : withAncestors(shown, found);
  const lines: Line[] = [];
  const visit = (indexes: readonly number[], level: number): void => {
    const family = kept === null ? indexes : indexes.filter(index => kept.has(index));
    const ordered = sorted(family, shown, sorting, gains);
    for (const [place, index] of ordered.entries()) {
      const row = rows[index];
      if (row === undefined) continue;
      const below = tree.children[index] ?? [];
      const opens = kept === null ? below.length > 0 : below.some(child => kept.has(child));
      const expanded = opens ? (kept !== null || isOpenByDefault(shown, row)) !== toggled.has(row.id) : null;
      lines.push({ index, level, position: place + 1, siblings: ordered.length, expanded });
      if (expanded === true) visit(below, level + 1);
    }
  };
  visit(topOf(shown), 1);
  return lines;
}

/** True where the scope itself is no line of the table. */
export function isOutside({ rows }: Shown): boolean {
  return rows.length > 1 && rows[0]?.takesStatus === false;
}

/** The rows at the first level of the table. */
function topOf(shown: Shown): readonly number[] {
  if (shown.rows.length === 0) return [];
  return isOutside(shown) ? (shown.tree.children[0] ?? []) : [0];
}

/** The ids to toggle so that every row with children is expanded, or collapsed; none where filters open all by default. */
export function toggledFor(shown: Shown, expanded: boolean, filtered: boolean): readonly string[] {
  return shown.rows
    .filter((row, index) => {
      const opens = (shown.tree.children[index] ?? []).length > 0;
      return index > 0 && opens && (filtered || isOpenByDefault(shown, row)) !== expanded;
    })
    .map(row => row.id);
}

/** The ids to toggle so that a row is not hidden by those above it. */
export function toggledToShow(shown: Shown, toggled: readonly string[], id: string): readonly string[] {
  const index = shown.tree.byId.get(id);
  if (index === undefined) return toggled;
  const wanted = new Set(toggled);
  for (const above of ancestorsOf(shown.tree, index)) {
    const row = shown.rows[above];
    if (row === undefined || isOpenByDefault(shown, row) !== wanted.has(row.id)) continue;
    if (!wanted.delete(row.id)) wanted.add(row.id);
  }
  return [...wanted];
}

/** A measure opens whole; anything above it opens down to its measures, so that a large référentiel stays light. */
function isOpenByDefault(shown: Shown, row: SimulationRow): boolean {
  const scope = shown.rows[0]?.kind;
  if (scope === 'measure' || scope === 'sub-action' || scope === 'task') return true;
  return row.kind === 'referential' || row.kind === 'axis' || row.kind === 'sub-axis';
}

function withAncestors(shown: Shown, found: ReadonlySet<number>): ReadonlySet<number> {
  const kept = new Set(found);
  for (const index of found) {
    let above = shown.tree.parents[index] ?? -1;
    while (above >= 0 && !kept.has(above)) {
      kept.add(above);
      above = shown.tree.parents[above] ?? -1;
    }
  }
  return kept;
}
