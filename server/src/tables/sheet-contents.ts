import type { Tables } from '../core/model/sheet.ts';
import type { Content } from '../files/folder-changes.ts';
import { csvText } from './csv-text.ts';
import type { ExportedTables } from './export-tables.ts';
import { workbookBytes } from './workbook-bytes.ts';

/** The CSV files of tables, by their names. */
export function csvFiles(tables: Tables): ReadonlyMap<string, Content> {
  return new Map([...tables.values()].map(table => [table.name, csvText(table)]));
}

/** The one workbook of tables, under a name, or that of its référentiel. @throws TableFault for a cell that it cannot hold */
export async function workbookFile(
  { tables, name }: ExportedTables,
  file = `${name ?? 'referentiel'}.xlsx`,
): Promise<ReadonlyMap<string, Content>> {
  return new Map([[file, await workbookBytes(tables, name)]]);
}
