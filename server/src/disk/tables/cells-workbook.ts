import { writeXlsx } from 'hucre';
import { TableFault } from './fault.ts';
import { CELL_LIMIT, cellOf } from './workbook-bytes.ts';

/** A tab of a workbook: its first row is the head. */
export interface CellsSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/**
 * A workbook of cells: numbers are numbers, which the spreadsheet writes as its reader does, and a text is a text, also one
 * that looks like a number or a formula. The head stays in sight. @throws TableFault for a cell that is too long
 */
export async function cellsWorkbook(sheets: readonly CellsSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map(row => row.map(cell => (typeof cell === 'string' ? textCell(cell, name) : cell))),
      columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
      freezePane: { rows: 1 },
    })),
  });
}

function textCell(text: string, sheet: string): string | null {
  if (text.length > CELL_LIMIT) throw new TableFault('cell-too-long', sheet, String(CELL_LIMIT));
  return cellOf(text);
}

/** In characters: as wide as its longest cell, within what one can read. */
function widthOf(rows: CellsSheet['rows'], column: number): number {
  let longest = LEAST;
  for (const row of rows) longest = Math.max(longest, String(row[column] ?? '').length + 1);
  return Math.min(longest, MOST);
}

const LEAST = 8;
const MOST = 60;
