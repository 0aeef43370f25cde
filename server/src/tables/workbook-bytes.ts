import { writeXlsx } from 'hucre';
import type { Table, TableKind, Tables } from '../core/model/sheet.ts';
import { columnLetters } from '../core/sheets/cells.ts';
import { SHEETS } from '../core/sheets/columns.ts';
import { lineEndsData } from '../core/sheets/markdown/sheet-settings.ts';
import { TableFault } from './fault.ts';

/** The longest text that a cell of a workbook holds, in UTF-16 units. */
export const CELL_LIMIT = 32_767;

/** The properties of a workbook that keep what its tabs do not say. */
export const PROPERTIES = { referential: 'referentiel', lineEnds: 'finsDeLigne' } as const;

// As the tabs of the platform's own workbooks stand.
const TABS: readonly TableKind[] = [
  'structure',
  'preuves',
  'questions',
  'thematiques',
  'choix',
  'competences',
  'indicateurs',
  'objectifs',
  'versions',
];

/** The workbook of some tables, each cell a text, also one that looks like a number or a formula. @throws TableFault for a cell that is too long */
export function workbookBytes(tables: Tables, referential: string | undefined): Promise<Uint8Array> {
  const all = TABS.flatMap(kind => tables.get(kind) ?? []);
  for (const table of all) refuseLong(table);
  const lineEnds = Object.fromEntries(all.map(table => [table.kind, lineEndsData(table.lineEnds)]));
  return writeXlsx({
    sheets: all.map(({ kind, rows }) => ({ name: SHEETS[kind].tab, rows: rows.map(row => row.map(cellOf)) })),
    properties: {
      custom: {
        [PROPERTIES.lineEnds]: JSON.stringify(lineEnds),
        ...(referential !== undefined && { [PROPERTIES.referential]: referential }),
      },
    },
  });
}

/** An empty cell is none; what reads like an escaped character in a workbook is escaped itself. */
export function cellOf(text: string): string | null {
  return text === '' ? null : text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function refuseLong({ name, rows }: Table): void {
  for (const [at, row] of rows.entries()) {
    const column = row.findIndex(text => text.length > CELL_LIMIT);
    if (column >= 0)
      throw new TableFault('cell-too-long', `${name} ${columnLetters(column)}${at + 1}`, String(CELL_LIMIT));
  }
}
