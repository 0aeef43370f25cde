import { addTo } from '../memory/grouped.ts';
import type { Table } from '../model/sheet.ts';
import { isBlankCell } from './cells.ts';
import { type Column, SHEETS, type SheetForm } from './columns.ts';

/** A cell as the platform reads it: trimmed, and not empty. */
export interface Cell {
  readonly text: string;
  /** From 0. */
  readonly column: number;
}

/** A row that the platform reads. */
export interface Row {
  /** In the table, the headers being row 0. */
  readonly index: number;
  /** By the name of the column; what is empty is not there. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** The columns whose cell holds white space and nothing else: the platform takes that for an empty text. */
  readonly blanks: ReadonlySet<string>;
}

/** A table with its columns known. */
export interface Sheet {
  readonly table: Table;
  readonly form: SheetForm;
  /** The columns of a name, in the order of the table; those that nobody reads under no name. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
  /** Neither the empty ones nor those that are passed over for want of an id. */
  readonly rows: readonly Row[];
  /** Those that hold something but no id, where such a row is passed over. */
  readonly passedOver: readonly Row[];
}

/** Reads a table as the platform does (platform, section 1.1). */
export function sheetOf(table: Table): Sheet {
  const form = SHEETS[table.kind];
  const known = columnsOf(table, form);
  const rows = table.rows.slice(1).flatMap((cells, at) => {
    const isEmpty = cells.slice(0, form.width).every(text => isBlankCell(text.trim()));
    return isEmpty ? [] : [{ index: at + 1, ...cellsOf(cells, known) }];
  });
  const columns = new Map<string, number[]>();
  for (const [at, { name }] of known) addTo(columns, name, at);
  const isRead = (row: Row) => !form.skipsWithoutId || row.cells.has(form.id);
  return { table, form, columns, rows: rows.filter(isRead), passedOver: rows.filter(row => !isRead(row)) };
}

/** The columns that are read, by their place: of a known name in any case, and not too far to the right. */
export function columnsOf(table: Pick<Table, 'rows'>, form: SheetForm): ReadonlyMap<number, Column> {
  const byName = new Map(form.columns.map(column => [column.name.toLowerCase(), column]));
  const headers = (table.rows[0] ?? []).slice(0, form.width);
  return new Map(
    headers.flatMap((header, at) => {
      const column = byName.get(header.trim().toLowerCase());
      return column ? [[at, column] as const] : [];
    }),
  );
}

/** The text of a cell; undefined where it is empty. */
export function textIn(row: Row, name: string): string | undefined {
  return row.cells.get(name)?.text;
}

function cellsOf(texts: readonly string[], known: ReadonlyMap<number, Column>): Pick<Row, 'cells' | 'blanks'> {
  const cells = new Map<string, Cell>();
  const blanks = new Set<string>();
  for (const [column, { name }] of known) {
    const written = texts[column] ?? '';
    const text = written.trim();
    // Of two columns of one name, the last that holds something counts.
    if (text !== '') cells.set(name, { text, column });
    else if (written !== '') blanks.add(name);
  }
  return { cells, blanks };
}
