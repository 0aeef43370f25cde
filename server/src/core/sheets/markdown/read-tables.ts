import { TABLE_KINDS, type Table, type TableKind, type Tables } from '../../model/sheet.ts';
import type { SourceFile } from '../../model/source.ts';
import { cellItems } from '../cells.ts';
import { SHEETS } from '../columns.ts';
import { joinedItems, normalCell, normalText } from '../normal.ts';
import { countingText, type PlacedColumn, placedColumns, placesOf } from './places.ts';
import { cellFile } from './read-entry.ts';
import { type ReadReferential, type RowCells, rowsOf } from './read-rows.ts';
import { inNamedOrder, keyColumns, rowKey } from './row-keys.ts';
import type { AllSheetSettings, SheetSettings } from './sheet-settings.ts';

/**
 * The sheets that the files of a référentiel make, each cell in its normal form: the rows in the order in which they came in, and
 * the columns under the headers that came in, where `settings` tell; a column that a cell needs and none was is added.
 */
export function tablesOf(
  files: readonly SourceFile[],
  referential: ReadReferential,
  settings: AllSheetSettings,
): Tables {
  const read = files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(cellFile);
  const tables = TABLE_KINDS.flatMap((kind): [TableKind, Table][] => {
    const rows = rowsOf(kind, read, referential);
    const own = settings.get(kind);
    return rows.length === 0 && own === undefined ? [] : [[kind, tableOf(kind, rows, own)]];
  });
  return new Map(tables);
}

function tableOf(kind: TableKind, rows: readonly RowCells[], settings: SheetSettings | undefined): Table {
  const headers = headersOf(kind, rows, settings);
  const columns = placedColumns(kind, headers);
  const places = placesOf(kind);
  const keys = keyColumns(kind);
  const read = rows.map(row => {
    const key = rowKey(keys.map(name => row.known(name, places.get(name) ?? { at: 'parent' })));
    const spellings = settings?.spellings.get(key);
    const texts = columns.map(({ name, place }) => {
      return normalCell(kind, name, name === undefined ? row.own(place) : row.known(name, place));
    });
    return { key, texts: columns.map(one => spelledAs(kind, one, texts, spellings?.get(one.column))) };
  });
  const ordered = inNamedOrder(read, ({ key }) => key, settings?.order ?? []);
  return {
    kind,
    name: `${SHEETS[kind].files[0]}.csv`,
    rows: [headers, ...ordered.map(({ texts }) => texts)],
    lineEnds: settings?.lineEnds ?? { rows: 'LF', hasFinal: true },
    notes: [],
  };
}

/** A list as it was spelled, if it still has the same items; nothing, where a column of the same name said it and still does. */
function spelledAs(
  kind: TableKind,
  { column, name, before }: PlacedColumn,
  texts: readonly string[],
  spelling: string | undefined,
): string {
  const text = texts[column] ?? '';
  if (spelling === undefined) return text;
  const said = spelling === '' ? countingText(kind, { column, name, before }, texts.with(column, '')) : spelling;
  const isSame = said === text || normalText(joinedItems(cellItems(said))) === text;
  return isSame ? spelling : text;
}

/** The headers that came in, and those of the columns that have a cell by now. */
function headersOf(kind: TableKind, rows: readonly RowCells[], settings: SheetSettings | undefined): readonly string[] {
  const headers = settings?.headers ?? [];
  const there = new Set(placedColumns(kind, headers).map(({ name }) => name));
  const added = SHEETS[kind].columns.flatMap(({ name }) => {
    const place = placesOf(kind).get(name);
    if (place === undefined || there.has(name)) return [];
    const isNeeded = name === SHEETS[kind].id || rows.some(row => row.known(name, place) !== '');
    return isNeeded ? [name] : [];
  });
  return [...headers, ...added];
}
