import { type Data, isData, isHeldIn } from '../core/model/data.ts';
import { SETTINGS_FILE } from '../core/model/settings.ts';
import type { TableKind, Tables } from '../core/model/sheet.ts';
import type { FileKind, SourceFile } from '../core/model/source.ts';
import { familyOf } from '../core/sheets/family.ts';
import { type ImportOutcome, importOf } from '../core/sheets/import.ts';
import { indicatorsInFiles, questionsInFiles } from '../core/sheets/known-files.ts';
import { folderTexts, SHEETS_KEY } from '../core/sheets/markdown/folder.ts';
import { withPartners } from '../core/sheets/markdown/partners.ts';
import { sheetSettingsOf } from '../core/sheets/markdown/sheet-settings.ts';
import { ORPHANS } from '../core/sheets/markdown/write-around.ts';
import { sheetOf } from '../core/sheets/sheet.ts';
import type { Files } from '../files/files.ts';
import { bytesIn, type FileChange, folderChanges } from '../files/folder-changes.ts';
import { childPath, relativePath } from '../files/paths.ts';
import { SMALL } from '../files/small-text.ts';
import { type Surroundings, surroundingsOf } from '../files/surroundings.ts';
import { NOTHING_UNSAVED, type Unsaved } from '../files/unsaved.ts';
import { TableFault } from './fault.ts';
import { knownActions } from './known-actions.ts';
import { readSource, type Source } from './source.ts';

/** What is to be imported, and where. */
export interface ImportOrder {
  /** A workbook or a folder of CSV files, by its absolute path. */
  readonly source: string;
  /** The folder to write, by its absolute path. */
  readonly into: string;
  /** The slug of the référentiel, where somebody says it. */
  readonly referential: string | undefined;
  /** Qualified ids of actions that the platform has; undefined where nobody lists any. */
  readonly known: readonly string[] | undefined;
  readonly currentVersion: string | undefined;
  /** Nothing where it is not said. */
  readonly unsaved?: Unsaved;
}

/** What the platform would say, and what would change in the folder. Nothing is written yet. */
export interface ImportPlan {
  readonly outcome: ImportOutcome;
  /** Empty unless the platform would accept the sheets. */
  readonly changes: readonly FileChange[];
  /** Of these, the files that somebody may have written: they are otherwise, or their rows are gone. */
  readonly overwritten: readonly FileChange[];
  /** How many files are as they should be. */
  readonly same: number;
  /** True where the sheets hold no row that could become anything: the platform accepts them, and takes nothing of them. */
  readonly isEmpty: boolean;
}

/**
 * Reads sheets and says what would become of them.
 * @throws TableFault where they cannot be read, FolderRefused where the folder cannot be written
 */
export async function importPlan(files: Files, order: ImportOrder): Promise<ImportPlan> {
  const { into, unsaved = NOTHING_UNSAVED } = order;
  const source = await sourceOf(files, order);
  const around = await surroundingsOf(files, into, unsaved);
  const referential = source.referential ?? nameIn(around, into);
  const structure = source.tables.get('structure');
  if (structure && referential === undefined) throw new TableFault('no-name', structure.name);
  const judged = importOf(source.tables, {
    referential,
    currentVersion: order.currentVersion,
    wantsVersions: source.isWorkbook || order.currentVersion !== undefined,
    actions: knownActions(around, order.known ?? []),
    knowsAllReferentials: order.known !== undefined,
    questions: questionsInFiles(around.own),
    indicators: indicatorsInFiles(around.own),
  });
  const outcome = { ...judged, problems: [...judged.problems, ...source.unread] };
  const isEmpty = !hasRows(source.tables);
  if (outcome.verdict !== 'accepted' || isEmpty) return { outcome, changes: [], overwritten: [], same: 0, isEmpty };
  return {
    outcome,
    isEmpty,
    ...(await changesOf(files, source.tables, referential ?? '', around.own, { into, unsaved })),
  };
}

/** Sheets that mean nothing without that of a référentiel. */
const DEPENDENT: ReadonlySet<TableKind> = new Set(['preuves', 'versions']);

async function sourceOf(files: Files, { source, referential }: ImportOrder): Promise<Source> {
  const read = await readSource(files, source, referential);
  const tables = [...read.tables.values()];
  if (!tables.every(({ kind }) => DEPENDENT.has(kind))) return read;
  const name = source.slice(source.lastIndexOf('/') + 1);
  const held = [...tables.map(({ name: table }) => table), ...read.unread.map(({ file }) => file)];
  throw new TableFault('no-tab', name, held.join(', '));
}

/** The name of the référentiel that stands in the folder already. */
function nameIn({ referentials }: Surroundings, into: string): string | undefined {
  const own = referentials.filter(({ folder }) => folder === into || folder.startsWith(`${into}/`));
  return own.length === 1 ? own[0]?.name : undefined;
}

/** True where something can be made of a row: a version alone is one of nothing. */
function hasRows(tables: Tables): boolean {
  return [...tables.values()].some(table => table.kind !== 'versions' && sheetOf(table).rows.length > 0);
}

async function changesOf(
  files: Files,
  given: Tables,
  name: string,
  own: readonly SourceFile[],
  { into, unsaved }: Required<Pick<ImportOrder, 'into' | 'unsaved'>>,
): Promise<Omit<ImportPlan, 'outcome' | 'isEmpty'>> {
  const before = await settingsData(files, into, unsaved);
  const filled = own.filter(file => sheetIn(file, into) !== undefined);
  const tables = withPartners(given, filled, sheetSettingsOf(before[SHEETS_KEY]));
  const structure = tables.get('structure');
  const made = folderTexts(tables, familyOf(name, structure && sheetOf(structure)), before);
  if (made.lost !== undefined) throw new TableFault('cell-lost', made.lost);
  const texts = new Map(made.texts);
  if (bytesIn(texts.get(SETTINGS_FILE) ?? '').length > SMALL) throw new TableFault('too-many-rows', SETTINGS_FILE);
  // The sheets say nothing of the référentiel itself: its file stays what its authors made of it.
  for (const file of own) if (isRoot(file)) texts.delete(relativePath(into, file.path));
  const goers = filled.filter(file => isGone(file, into, tables, texts)).map(({ path }) => relativePath(into, path));
  const changes = await folderChanges(files, into, texts, goers, unsaved);
  // What is kept of other sheets stays there, and nothing is lost.
  const isKept = isHeldIn(before, JSON.parse(texts.get(SETTINGS_FILE) ?? '{}'));
  const overwritten = changes.filter(
    ({ name: file, held }) => held !== undefined && !(file === SETTINGS_FILE && isKept),
  );
  return { changes, overwritten, same: texts.size - changes.filter(({ text }) => text !== undefined).length };
}

/** The folders that an import fills, with what their files hold and the sheet that it comes from. */
const FILLED: ReadonlyMap<string, readonly [FileKind, TableKind]> = new Map([
  ['actions', ['measure', 'structure']],
  ['personnalisations', ['rule', 'structure']],
  ['preuves', ['evidence', 'preuves']],
  ['questions', ['question', 'questions']],
  ['indicateurs', ['indicator', 'indicateurs']],
]);

/** Files that an import writes whose keys do not tell what they hold. */
const FILLED_FILES: ReadonlyMap<string, TableKind> = new Map([[`indicateurs/${ORPHANS}.md`, 'objectifs']]);

/** The sheet that the rows of a file come from; undefined for one that no import writes. */
function sheetIn({ path, kind }: SourceFile, into: string): TableKind | undefined {
  const name = relativePath(into, path);
  const [folder = '', ...rest] = name.split('/');
  const [held, sheet] = FILLED.get(folder) ?? [];
  return FILLED_FILES.get(name) ?? (rest.length === 1 && held === kind ? sheet : undefined);
}

/** True for a file whose rows are no longer in the sheets. */
function isGone(file: SourceFile, into: string, tables: Tables, texts: ReadonlyMap<string, string>): boolean {
  const sheet = sheetIn(file, into);
  return sheet !== undefined && tables.has(sheet) && !texts.has(relativePath(into, file.path)) && !isRoot(file);
}

/** True for the file of the référentiel itself. */
function isRoot({ declarations }: SourceFile): boolean {
  return declarations.some(({ id }) => id === '');
}

/** What `referentiel.json` says already. @throws TableFault where it is there and cannot be read */
async function settingsData(files: Files, into: string, unsaved: Unsaved): Promise<Data> {
  const path = childPath(into, SETTINGS_FILE);
  const open = unsaved(path);
  const read = open === undefined ? await files.small(path, into) : { kind: 'text' as const, text: open };
  if (read.kind === 'none') return {};
  try {
    const data: unknown = read.kind === 'text' ? JSON.parse(read.text) : undefined;
    if (isData(data)) return data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new TableFault('no-settings', SETTINGS_FILE);
}
