import type { Table, Tables } from '../../model/sheet.ts';
import { parseFile } from '../../parse/parse-file.ts';
import { columnLetters } from '../cells.ts';
import { normalCell } from '../normal.ts';
import { sheetOf } from '../sheet.ts';
import { placedColumns } from './places.ts';
import { tablesOf } from './read-tables.ts';
import type { AllSheetSettings } from './sheet-settings.ts';
import { ACTIONS_FOLDER } from './write-actions.ts';

/**
 * The first cell that would not come back from the files that its sheet makes, as a person finds it, `structure.csv C7`: its file
 * would be too large to be read, say. Undefined where all do.
 */
export function lostCell(
  tables: Tables,
  files: ReadonlyMap<string, string>,
  settings: AllSheetSettings,
  name: string,
): string | undefined {
  const sources = [...files].flatMap(([path, text]) => (path.endsWith('.md') ? [parseFile(`/${path}`, text)] : []));
  const back = tablesOf(sources, { name, folder: `/${ACTIONS_FOLDER}` }, settings);
  for (const table of tables.values()) {
    const lost = lostIn(table, back.get(table.kind));
    if (lost !== undefined) return `${table.name} ${lost}`;
  }
  return undefined;
}

/** Both have their rows in one order: that of the sheet, without those that are passed over. */
function lostIn(table: Table, back: Table | undefined): string | undefined {
  const columns = placedColumns(table.kind, back?.rows[0] ?? table.rows[0] ?? []);
  for (const [at, { index }] of sheetOf(table).rows.entries()) {
    const [row, returned] = [table.rows[index], back?.rows[at + 1]];
    for (const { column, name } of columns) {
      const text = normalCell(table.kind, name, row?.[column] ?? '');
      if (text !== (returned?.[column] ?? '')) return `${columnLetters(column)}${index + 1}`;
    }
  }
  return undefined;
}
