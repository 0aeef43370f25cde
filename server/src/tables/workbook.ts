import { type Cell, type CellValue, EncryptedFileError, formatValue, HucreError, readXlsx, type Workbook } from 'hucre';
import { dataOf } from '../core/model/data.ts';
import { type CellNote, type SheetProblem, TABLE_KINDS, type Table, type TableKind } from '../core/model/sheet.ts';
import { SHEETS } from '../core/sheets/columns.ts';
import { lineEndsOf } from '../core/sheets/markdown/sheet-settings.ts';
import { inFrench } from './date-format.ts';
import { TableFault } from './fault.ts';
import { type UnreadSheet, unreadSheets } from './unread-sheets.ts';
import { PROPERTIES } from './workbook-bytes.ts';
import { zipFault } from './zip-sizes.ts';

/** The largest workbook that is opened, in bytes. */
export const WORKBOOK_LIMIT = 100_000_000;

/** What a workbook holds. */
export interface WorkbookTables {
  readonly tables: ReadonlyMap<TableKind, Table>;
  /** The slug of the référentiel, where the workbook itself says it. */
  readonly referential: string | undefined;
  /** Of its other tabs. */
  readonly unread: readonly SheetProblem[];
}

/**
 * The tables of a workbook: of the tabs that the platform knows, each cell as it is displayed. @throws TableFault for what is no
 * workbook, or one without any of these tabs
 */
export async function workbookTables(name: string, bytes: Uint8Array): Promise<WorkbookTables> {
  const known = new Set(TABLE_KINDS.map(kind => SHEETS[kind].tab));
  const { workbook, names } = await opened(name, bytes, tab => known.has(tab));
  const tabs = new Map(workbook.sheets.map(sheet => [sheet.name.normalize('NFC'), sheet]));
  const tables = new Map<TableKind, Table>();
  for (const kind of TABLE_KINDS) {
    const sheet = tabs.get(SHEETS[kind].tab);
    if (sheet) tables.set(kind, tableOf(kind, nameOfTab(name, sheet.name), sheet, workbook));
  }
  if (tables.size === 0) throw new TableFault('no-tab', name, names.join(', '));
  const referential = workbook.properties?.custom?.[PROPERTIES.referential];
  const others = names.filter(tab => !known.has(tab.normalize('NFC')));
  const unread = others.map((tab): UnreadSheet => ({ name: nameOfTab(name, tab), written: tab }));
  return {
    tables,
    referential: typeof referential === 'string' ? referential : undefined,
    unread: unreadSheets(unread, tables, kind => SHEETS[kind].tab),
  };
}

function nameOfTab(workbook: string, tab: string): string {
  return `${workbook} › ${tab}`;
}

/**
 * The cells of the first tab of a workbook as they are kept: numbers whole, however they are displayed, and of a formula without
 * a result itself. @throws TableFault for what is no workbook
 */
export async function workbookRows(name: string, bytes: Uint8Array): Promise<Table['rows']> {
  let isFirst = true;
  const { workbook } = await opened(name, bytes, () => {
    const isWanted = isFirst;
    isFirst = false;
    return isWanted;
  });
  const is1904 = workbook.dateSystem === '1904';
  const { rows = [], cells } = workbook.sheets[0] ?? {};
  return rows.map((row, at) =>
    row.map((value, column) => {
      const note = noteAt(cells, at, column);
      return note?.kind === 'no-result' ? note.text : displayed(value, undefined, is1904);
    }),
  );
}

const ZIP = [0x50, 0x4b];
/** Of the containers of old programs, in which encrypted workbooks are kept as well. */
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];

/** A workbook with the tabs that are wanted, and the names of all. */
interface Opened {
  readonly workbook: Workbook;
  readonly names: readonly string[];
}

async function opened(name: string, bytes: Uint8Array, isWanted: (tab: string) => boolean): Promise<Opened> {
  if (OLD_CONTAINER.every((byte, at) => bytes[at] === byte)) throw new TableFault('encrypted', name);
  if (!ZIP.every((byte, at) => bytes[at] === byte)) throw new TableFault('not-a-workbook', name);
  const fault = await zipFault(bytes);
  if (fault !== undefined) throw new TableFault(ZIP_FAULTS[fault], name);
  try {
    const names: string[] = [];
    const sheets = ({ name: tab }: { readonly name: string }): boolean => {
      names.push(tab);
      return isWanted(tab.normalize('NFC'));
    };
    const workbook = await readXlsx(bytes, { readStyles: true, sheets });
    for (const { rows } of workbook.sheets) refuseHeavy(name, rows);
    return { workbook, names };
  } catch (error) {
    if (error instanceof EncryptedFileError) throw new TableFault('encrypted', name);
    if (error instanceof HucreError) throw new TableFault('damaged', name);
    throw error;
  }
}

const ZIP_FAULTS = { 'not-a-zip': 'not-a-workbook', damaged: 'damaged', bomb: 'bomb' } as const;

type TabOf = Workbook['sheets'][number];

function tableOf(kind: TableKind, name: string, { rows, cells }: TabOf, workbook: Workbook): Table {
  const is1904 = workbook.dateSystem === '1904';
  const notes: CellNote[] = [];
  const texts = rows.map((row, at) =>
    row.map((value, column) => {
      const note = noteAt(cells, at, column);
      if (note) notes.push({ ...note, row: at, column });
      return displayed(value, cells?.get(`${at},${column}`)?.style?.numFmt, is1904);
    }),
  );
  return { kind, name, rows: texts, lineEnds: lineEndsOf(keptLineEnds(workbook)[kind]), notes };
}

/** A text that many cells share is kept once in a workbook, and written once for each. */
const LETTERS_LIMIT = 100_000_000;

function refuseHeavy(name: string, rows: TabOf['rows']): void {
  let letters = 0;
  for (const row of rows) for (const value of row) if (typeof value === 'string') letters += value.length;
  if (letters > LETTERS_LIMIT) throw new TableFault('too-large', name);
}

/** What our own export keeps in a workbook of how rows ended, by the kind of table. */
function keptLineEnds({ properties }: Workbook): Readonly<Record<string, unknown>> {
  const kept = properties?.custom?.[PROPERTIES.lineEnds];
  if (typeof kept !== 'string') return {};
  try {
    return dataOf(JSON.parse(kept));
  } catch (error) {
    // Somebody else's property of that name.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function noteAt(cells: TabOf['cells'], row: number, column: number): Pick<CellNote, 'kind' | 'text'> | undefined {
  const cell = cells?.get(`${row},${column}`);
  return cell && noteOf(cell);
}

function noteOf({ type, value, formula }: Cell): Pick<CellNote, 'kind' | 'text'> | undefined {
  if (type === 'error') return { kind: 'error', text: String(value) };
  if (isNoDate(value)) return { kind: 'error', text: NO_DATE };
  if (formula === undefined) return undefined;
  const isEmpty = value === null || value === undefined;
  // One that many cells share is written in the first of them alone.
  return { kind: isEmpty ? 'no-result' : 'formula', text: `=${formula || '…'}` };
}

/** True for a number that is too large for the date as which it is to be shown. */
function isNoDate(value: CellValue | undefined): boolean {
  return value instanceof Date && Number.isNaN(value.getTime());
}

/** What a spreadsheet shows in its place. */
const NO_DATE = '#####';

/** A value as a spreadsheet in French shows it; a plain number with a point, for it may be an id. */
function displayed(value: CellValue, format: string | undefined, is1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isNoDate(value)) return NO_DATE;
  if (value instanceof Date)
    return formatValue(value, inFrench(format ?? 'yyyy-mm-dd', value), { locale: 'fr-FR', is1904 });
  if (format === undefined || format === 'General' || format === '@') return plain(value);
  return formatted(value, format, is1904);
}

function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/**
 * A number in a format that the library would misread as it stands: `General` is there the number itself, and a `%` that is
 * a text takes no hundredths.
 */
function formatted(value: number, format: string, is1904: boolean): string {
  const own = `"${plain(Math.abs(value))}"`;
  const spelt = format.replace(LITERAL_OR_GENERAL, part =>
    /^general$/i.test(part) ? own : part.replaceAll('%', LITERAL_PERCENT),
  );
  const text = formatValue(value, spelt, { locale: 'fr-FR', is1904 }).replaceAll(LITERAL_PERCENT, '%');
  // Of one section the sign stands before all; where there are several, the second says how what is negative shows.
  const isSigned = value < 0 && /general/i.test(format) && !format.replace(LITERAL_OR_GENERAL, '').includes(';');
  return isSigned ? `-${text}` : text;
}

const LITERAL_OR_GENERAL = /"[^"]*"|\\.|general/gi;
/** Of the private use area: no format holds it. */
const LITERAL_PERCENT = '\ue000';
