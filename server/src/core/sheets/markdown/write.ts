import type { Table, TableKind, Tables } from '../../model/sheet.ts';
import { cellItems } from '../cells.ts';
import type { Family } from '../family.ts';
import { joinedItems, normalCell } from '../normal.ts';
import { sheetOf } from '../sheet.ts';
import { fileSet } from './file-names.ts';
import { countingText, type PlacedColumn, placedColumns } from './places.ts';
import { keyColumns, rowKey } from './row-keys.ts';
import type { AllSheetSettings, SheetSettings } from './sheet-settings.ts';
import { writeActions } from './write-actions.ts';
import { writeAround } from './write-around.ts';
import { writeRules } from './write-rules.ts';

/** The Markdown files that sheets make, and what no Markdown file says of them. */
export interface Written {
  /** The texts by their paths below the folder. */
  readonly files: ReadonlyMap<string, string>;
  readonly settings: AllSheetSettings;
}

/** The names of the référentiels of the platform. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ['cae', 'Climat Air Énergie'],
  ['eci', 'Économie circulaire'],
  ['te', 'Transition écologique'],
]);

/** Writes sheets as the folder of a référentiel (platform, section 9). */
export function writtenFiles(given: Tables, family: Family): Written {
  const tables = new Map([...given].map(([kind, table]) => [kind, withAllHeaders(table)] as const));
  const set = fileSet();
  const structure = tables.get('structure');
  if (structure) {
    writeActions(structure, family, TITLES.get(family.name) ?? family.name, set);
    writeRules(structure, family, set);
  }
  writeAround(tables, family.name, set);
  const settings = new Map([...tables].map(([kind, table]) => [kind, settingsOf(table)] as const));
  return { files: new Map([...set.files].sort(([a], [b]) => (a < b ? -1 : 1))), settings };
}

/** The table with a header, if an empty one, for every column that holds something, and for no other. */
function withAllHeaders(table: Table): Table {
  const [headers = [], ...rows] = table.rows;
  const width = table.rows.reduce((most, row) => Math.max(most, lastFilled(row)), 0);
  return { ...table, rows: [Array.from({ length: width }, (_, at) => headers[at] ?? ''), ...rows] };
}

function settingsOf(table: Table): SheetSettings {
  const { kind, rows, lineEnds } = table;
  const headers = rows[0] ?? [];
  const columns = placedColumns(kind, headers);
  const naming = keyColumns(kind).map(name => columns.find(one => one.name === name));
  const read = sheetOf(table).rows.map(({ index }) => {
    const row = rows[index] ?? [];
    return { row, key: rowKey(naming.map(one => (one ? countingText(kind, one, row) : ''))) };
  });
  return { headers, order: read.map(({ key }) => key), lineEnds, spellings: spellingsOf(kind, columns, read) };
}

/** How many cells of a row there are up to the last that holds something. */
function lastFilled(row: readonly string[]): number {
  return row.findLastIndex(text => text.trim() !== '') + 1;
}

interface KeyedRow {
  readonly row: readonly string[];
  readonly key: string;
}

function spellingsOf(
  kind: TableKind,
  columns: readonly PlacedColumn[],
  rows: readonly KeyedRow[],
): SheetSettings['spellings'] {
  const spellings = new Map<string, Map<number, string>>();
  for (const { row, key } of rows) {
    for (const column of columns) {
      const text = normalCell(kind, column.name, row[column.column] ?? '');
      if (text === '' ? countingText(kind, column, row) === '' : isCanonical(column, text)) continue;
      spellings.set(key, (spellings.get(key) ?? new Map<number, string>()).set(column.column, text));
    }
  }
  return spellings;
}

/** True for a text that its place gives back as it is: all but lists whose commas stand otherwise. */
function isCanonical({ place }: PlacedColumn, text: string): boolean {
  return place.at !== 'key' || place.form !== 'list' || joinedItems(cellItems(text)) === text;
}
