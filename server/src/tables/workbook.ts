import { type CellValue, EncryptedFileError, HucreError, readXlsx, type Workbook } from 'hucre';
import { dataOf } from '../core/model/data.ts';
import { isPrefix } from '../core/model/id.ts';
import { type CellNote, type SheetProblem, TABLE_KINDS, type Table, type TableKind } from '../core/model/sheet.ts';
import { SHEETS } from '../core/sheets/columns.ts';
import { lineEndsOf } from '../core/sheets/markdown/sheet-settings.ts';
import { displayed, noteOf } from './cell-text.ts';
import { TableFault } from './fault.ts';
import { type UnreadSheet, unreadSheets } from './unread-sheets.ts';
import { PROPERTIES } from './workbook-bytes.ts';
import { zipFault } from './zip-sizes.ts';

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
    // It may be somebody else's property of that name.
    referential: typeof referential === 'string' && isPrefix(referential) ? referential : undefined,
    unread: unreadSheets(unread, tables, kind => SHEETS[kind].tab),
  };
}

function nameOfTab(workbook: string, tab: string): string {
  return `${workbook} › ${tab}`;
}

/** A tab of a workbook that is no sheet of the platform. */
export interface WorkbookTab {
  readonly name: string;
  readonly rows: Table['rows'];
}

/**
 * The cells of all tabs of a workbook as they are kept: numbers whole, however they are displayed, and of a formula without a
 * result itself. A tab without cells, as that of a chart, is left out. @throws TableFault for what is no workbook
 */
export async function workbookTabs(name: string, bytes: Uint8Array): Promise<readonly WorkbookTab[]> {
  const tabsOf = ({ workbook }: Opened) => workbook.sheets.map(sheet => tabOf(sheet, workbook));
  try {
    return tabsOf(await opened(name, bytes, () => true));
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  // That of a chart is one as well, for the library looks for its cells in vain: each by itself, then.
  const { names } = await opened(name, bytes, () => false);
  const tabs: WorkbookTab[] = [];
  let damage: TableFault | undefined;
  for (const wanted of names.keys()) {
    let at = 0;
    try {
      tabs.push(...tabsOf(await opened(name, bytes, () => at++ === wanted)));
    } catch (error) {
      if (!isDamage(error)) throw error;
      damage = error;
    }
  }
  if (tabs.length === 0 && damage) throw damage;
  return tabs;
}

function isDamage(error: unknown): error is TableFault {
  return error instanceof TableFault && error.reason === 'damaged';
}

function tabOf({ name, rows, cells }: TabOf, { dateSystem }: Workbook): WorkbookTab {
  const cellText = (value: CellValue, at: string): string => {
    const note = noteOf(cells?.get(at));
    return note?.kind === 'no-result' ? note.text : displayed(value, undefined, dateSystem === '1904');
  };
  return { name, rows: rows.map((row, at) => row.map((value, column) => cellText(value, `${at},${column}`))) };
}

const ZIP = [0x50, 0x4b];
/** Of the containers of old programs, in which encrypted workbooks are kept as well. */
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];

/** A workbook with the tabs that are wanted, and the names of all. */
interface Opened {
  readonly workbook: Workbook;
  readonly names: readonly string[];
}

/** True for bytes that begin as those of a workbook do, of whatever program. */
export function isPacked(bytes: Uint8Array): boolean {
  return [ZIP, OLD_CONTAINER].some(sign => startsWith(bytes, sign));
}

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, at) => bytes[at] === byte);
}

async function opened(name: string, bytes: Uint8Array, isWanted: (tab: string) => boolean): Promise<Opened> {
  if (startsWith(bytes, OLD_CONTAINER)) throw new TableFault('encrypted', name);
  if (!startsWith(bytes, ZIP)) throw new TableFault('not-a-workbook', name);
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
    if (error instanceof HucreError) throw new TableFault(isOpenDocument(bytes) ? 'not-a-workbook' : 'damaged', name);
    throw error;
  }
}

/** True for a file of LibreOffice, which is a zip file too: it begins with what it is. */
function isOpenDocument(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(30, 38)) === 'mimetype';
}

const ZIP_FAULTS = { 'not-a-zip': 'not-a-workbook', damaged: 'damaged', bomb: 'bomb' } as const;

type TabOf = Workbook['sheets'][number];

function tableOf(kind: TableKind, name: string, { rows, cells }: TabOf, workbook: Workbook): Table {
  const is1904 = workbook.dateSystem === '1904';
  const notes: CellNote[] = [];
  const texts = rows.map((row, at) =>
    row.map((value, column) => {
      const cell = cells?.get(`${at},${column}`);
      const note = noteOf(cell);
      if (note) notes.push({ ...note, row: at, column });
      return displayed(value, cell?.style?.numFmt, is1904);
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
