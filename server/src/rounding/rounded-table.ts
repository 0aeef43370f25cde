/** Cells rounded to two decimals, so that rows and columns add up as they are shown. Pure. */
import { inSteps, STEPS, TRACE } from './rounded-sum.ts';

/** What a row may come to, as it is shown. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** What a row of cells comes to where it is rounded down, and where it is rounded up. */
export function aroundSum(cells: readonly number[]): Bounds {
  const sum = cells.reduce((some, cell) => some + cell, 0) * STEPS;
  return { least: Math.floor(sum + TRACE) / STEPS, most: Math.ceil(sum - TRACE) / STEPS };
}

/**
 * Each cell rounded down or up, the nearest ones first, so that each column comes to its total and each row stays within its
 * bounds; null where no such rounding is. With the bounds of `aroundSum` and totals that are themselves rounded sums, there
 * is one wherever the parts add up (controlled rounding of a table, by augmenting paths). `lean` tells which cells are better
 * raised (above 0) or left (below 0), whatever is nearest.
 */
export function roundedTable(
  cells: readonly (readonly number[])[],
  totals: readonly number[],
  bounds: readonly Bounds[],
  lean: (row: number, column: number) => number = () => 0,
): readonly (readonly number[])[] | null {
  const floors = cells.map(row => row.map(cell => Math.floor(cell * STEPS + TRACE)));
  const raised = cells.map(row => row.map(() => false));
  const floorOf = (row: number): number => (floors[row] ?? []).reduce((sum, floor) => sum + floor, 0);
  const remainder = (row: number, column: number): number =>
    (cells[row]?.[column] ?? 0) * STEPS - (floors[row]?.[column] ?? 0);
  const owed = totals.map((total, column) => inSteps(total) - floors.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  if (owed.some(count => count < 0)) return null;
  const nearest = totals.map((_, column) =>
    cells
      .map((_row, row) => row)
      .filter(row => remainder(row, column) > TRACE)
      .sort((a, b) => lean(b, column) - lean(a, column) || remainder(b, column) - remainder(a, column)),
  );
  const room = bounds.map(({ least }, row) => inSteps(least) - floorOf(row));

  /** Raises one more cell of a column: in a row with room, or in one that another column leaves for a row with room. */
  const raise = (column: number, tried: Set<number>): boolean => {
    for (const row of nearest[column] ?? []) {
      const own = raised[row];
      if (own === undefined || own[column] === true || tried.has(row)) continue;
      tried.add(row);
      const left = room[row] ?? 0;
      const other = left > 0 ? -1 : own.findIndex((isRaised, at) => isRaised && raise(at, tried));
      if (left <= 0 && other < 0) continue;
      if (left > 0) room[row] = left - 1;
      else own[other] = false;
      own[column] = true;
      return true;
    }
    return false;
  };
  const fill = (): void => {
    for (const column of totals.keys())
      while ((owed[column] ?? 0) > 0 && raise(column, new Set())) owed[column] = (owed[column] ?? 0) - 1;
  };

  // First what every row comes to at least; no row gives that up again.
  fill();
  if (room.some(left => left > 0)) return null;
  for (const [row, { least, most }] of bounds.entries()) room[row] = (room[row] ?? 0) + inSteps(most) - inSteps(least);
  fill();
  if (owed.some(count => count > 0)) return null;
  return floors.map((row, at) => row.map((floor, column) => (floor + (raised[at]?.[column] === true ? 1 : 0)) / STEPS));
}
