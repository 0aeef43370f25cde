import { type Cell, type ColumnDef, type FontStyle, type HeaderFooter, type PageSetup, writeXlsx } from 'hucre';
import { greatestOf } from '../core/memory/long-lists.ts';
import { TableFault } from './fault.ts';
import { CELL_LIMIT, cellOf } from './workbook-bytes.ts';

/** A tab of a workbook: its first row is the head. */
export interface CellsSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/**
 * A workbook of cells: numbers are numbers, which the spreadsheet writes as its reader does, and a text is a text, also one
 * that looks like a number or a formula. The head stays in sight, and on every sheet where it is printed: on lying A4, with all
 * columns beside each other. @throws TableFault for a cell that is too long
 */
export async function cellsWorkbook(sheets: readonly CellsSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map(row => row.map(cell => (typeof cell === 'string' ? textCell(cell, name) : cell))),
      cells: new Map(headCells(rows)),
      columns: (rows[0] ?? []).map((_, column) => columnOf(rows, column)),
      freezePane: { rows: 1 },
      pageSetup: PRINTED,
      headerFooter: FOOT,
    })),
  });
}

/** As many sheets below each other as there must be (0), and one beside the other. */
const PRINTED: PageSetup = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '$1:$1',
};
/** The name of the tab, the sheet and how many there are, in the language of spreadsheets. */
const FOOT: HeaderFooter = { oddFooter: '&L&A&R&P / &N' };

/**
 * A column whose texts are longer than it is wide breaks them: beside a number they would be cut. Its numbers all show as many
 * decimals, and so stand in line.
 */
function columnOf([, ...rows]: CellsSheet['rows'], column: number): ColumnDef {
  const width = widthOf(rows, column);
  const decimals = greatestOf(
    rows.map(row => decimalsOf(row[column])),
    0,
  );
  return {
    width,
    style: { alignment: { vertical: 'top', ...(width === MOST && { wrapText: true }) } },
    ...(decimals > 0 && { numFmt: `0.${'0'.repeat(decimals)}` }),
  };
}

function decimalsOf(cell: CellsSheet['rows'][number][number] | undefined): number {
  const [, decimals = ''] = typeof cell === 'number' ? String(cell).split('.') : [];
  return Math.min(decimals.length, MOST_DECIMALS);
}

/** Those that figures are told with. */
const MOST_DECIMALS = 3;

/** A head that is longer than what stands below it is turned up: a column of figures is no wider than they are. */
function headCells([head = [], ...rows]: CellsSheet['rows']): ReadonlyMap<string, Partial<Cell>> {
  return new Map(
    head.map((name, column) => {
      const isTurned = String(name ?? '').length > widthOf(rows, column);
      const alignment = isTurned ? ({ textRotation: 90, horizontal: 'center' } as const) : {};
      return [`0,${column}`, { style: { font: HEAD, alignment: { vertical: 'bottom', ...alignment } } }];
    }),
  );
}

/** Of the font that cells have without a style. */
const HEAD: FontStyle = { name: 'Calibri', size: 11, bold: true };

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
