import { type SheetProblem, TABLE_KINDS, type Table, type TableKind, type Tables } from '../core/model/sheet.ts';
import { SHEETS } from '../core/sheets/columns.ts';
import type { Files } from '../files/files.ts';
import { childPath } from '../files/paths.ts';
import { csvTable } from './csv.ts';
import { TableFault } from './fault.ts';
import { chosenFiles, sheetFile, slugIn, structureOf } from './sheet-files.ts';
import { type UnreadSheet, unreadSheets } from './unread-sheets.ts';
import { workbookTables } from './workbook.ts';

/** The largest file that is read, in bytes; a whole snapshot of a state of play has some millions. */
export const FILE_LIMIT = 100_000_000;

/** What a workbook or a folder of CSV files holds. */
export interface Source {
  readonly tables: Tables;
  /** The slug of the référentiel, where one was asked for or the names of the files tell. */
  readonly referential: string | undefined;
  readonly isWorkbook: boolean;
  /** What it holds besides. */
  readonly unread: readonly SheetProblem[];
}

/**
 * Reads the sheets of a workbook or of a folder of CSV files; `asked` is the slug of the référentiel that is wanted, where
 * there is one. @throws TableFault for anything else
 */
export async function readSource(files: Files, path: string, asked: string | undefined): Promise<Source> {
  const kind = await files.kindOf(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (kind === 'folder') return folderSource(files, path, asked);
  const { tables, referential, unread } = await workbookTables(name, await bytesOf(files, path, name, FILE_LIMIT));
  const slug = asked ?? referential ?? slugIn(name.replace(/\.[^.]*$/, ''));
  return { tables, referential: slug, isWorkbook: true, unread };
}

async function folderSource(files: Files, folder: string, asked: string | undefined): Promise<Source> {
  const entries = await files.list(folder);
  if (entries === undefined) throw new TableFault('unreadable', folder);
  const names = entries.map(({ name }) => name).sort();
  const found = names.flatMap(name => sheetFile(name) ?? []);
  const structure = structureOf(folder, found, asked);
  const referential = asked ?? (structure && slugIn(structure.prefix));
  const chosen = chosenFiles(folder, found, structure, referential);
  if (chosen.length === 0) throw new TableFault('no-table', folder, NAMES);
  const read = chosen.map(async (file): Promise<[TableKind, Table]> => {
    const bytes = await bytesOf(files, childPath(folder, file.name), file.name, FILE_LIMIT, folder);
    return [file.kind, csvTable(file.kind, file.name, bytes)];
  });
  const tables = new Map(await Promise.all(read));
  const unread = names.filter(isUnread).map((name): UnreadSheet => ({ name, written: name }));
  return { tables, referential, isWorkbook: false, unread: unreadSheets(unread, tables, fileOf) };
}

/** True for a CSV file whose name is that of no sheet. */
function isUnread(name: string): boolean {
  return /\.csv$/i.test(name) && sheetFile(name) === undefined;
}

function fileOf(kind: TableKind): string {
  return `${SHEETS[kind].files[0]}.csv`;
}

const NAMES = TABLE_KINDS.map(fileOf).join(', ');

/** The bytes of a file. @throws TableFault where it cannot be read, or is too large */
export async function bytesOf(
  files: Files,
  path: string,
  name: string,
  limit: number,
  folder?: string,
): Promise<Uint8Array> {
  const read = await files.bytes(path, limit, folder);
  if (read.kind === 'bytes') return read.bytes;
  throw new TableFault(read.kind === 'none' ? 'none' : read.reason, name);
}
