import { compareIds } from '../../model/id.ts';
import { TABLE_KINDS, type Table, type TableKind, type Tables } from '../../model/sheet.ts';
import type { Entry, SourceFile } from '../../model/source.ts';
import { sectionKey } from '../../model/words.ts';
import { allEntries } from '../../parse/declarations.ts';
import { cellItems } from '../cells.ts';
import { SHEETS } from '../columns.ts';
import { joinedItems, normalCell, normalText } from '../normal.ts';
import { type CellPlace, LISTS, placedColumns, placesOf } from './places.ts';
import { type CellFile, cellAt, cellFile, keyText } from './read-entry.ts';
import { type RuleTexts, ruleTexts } from './read-rules.ts';
import { inNamedOrder, keyColumns, rowKey } from './row-keys.ts';
import type { AllSheetSettings, SheetSettings } from './sheet-settings.ts';
import { FOLDERS, ORPHANS, OWNER_KEYS } from './write-around.ts';

/** The référentiel whose files are read. */
export interface ReadReferential {
  readonly name: string;
  /** The folder of its measure files. */
  readonly folder: string;
}

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

/** The cells of a row: those of known columns by name, all by their place in an entry. */
interface RowCells {
  readonly known: (name: string, place: CellPlace) => string;
  readonly own: (place: CellPlace) => string;
}

function rowsOf(kind: TableKind, files: readonly CellFile[], referential: ReadReferential): readonly RowCells[] {
  switch (kind) {
    case 'structure':
      return actionRows(files, referential);
    case 'choix':
    case 'objectifs':
      return listedRows(kind, files);
    default:
      return files.flatMap(file =>
        file.entries.flatMap(entry => (kindOf(file, entry) === kind ? [cellsOf(file, entry)] : [])),
      );
  }
}

function cellsOf(file: CellFile, entry: Entry): RowCells {
  return { known: (_name, place) => cellAt(file, entry, place), own: place => cellAt(file, entry, place) };
}

function actionRows(files: readonly CellFile[], { name, folder }: ReadReferential): readonly RowCells[] {
  const rules = ruleTexts(files);
  const found = files
    .filter(({ path }) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/'))
    .flatMap(file => allEntries(file.entries).map(entry => ({ file, entry, id: idOf(entry) })))
    .filter(({ id }) => id !== '');
  return found
    .sort((a, b) => compareIds(a.id, b.id))
    .map(({ file, entry, id }) => {
      const own = cellsOf(file, entry);
      const ofAction = rules.get(`${name}_${id}`);
      return {
        own: own.own,
        known: (column, place) =>
          ruleCell(ofAction, place) ?? (column === SHEETS.structure.id ? id : own.known(column, place)),
      };
    });
}

function idOf(entry: Entry): string {
  return keyText(entry, 'identifiant', 'text') || keyText(entry, 'id', 'text');
}

function ruleCell(rules: RuleTexts | undefined, place: CellPlace): string | undefined {
  return place.at === 'rule' ? (rules?.get(place.rule)?.[place.part] ?? '') : undefined;
}

/** The entries that stand below those of another sheet. */
function listedRows(kind: 'choix' | 'objectifs', files: readonly CellFile[]): readonly RowCells[] {
  const owners: TableKind = kind === 'choix' ? 'questions' : 'indicateurs';
  const list = sectionKey(LISTS[kind] ?? '');
  return files.flatMap(file =>
    file.entries.flatMap(owner => {
      const isOwner = kindOf(file, owner) === owners || (kind === 'objectifs' && isOrphans(file));
      if (!isOwner || !owner.sections.some(({ title }) => sectionKey(title) === list)) return [];
      return owner.children.map(entry => {
        const own = cellsOf(file, entry);
        const named = keyText(entry, OWNER_KEYS[kind] ?? '', 'text') || keyText(owner, 'id', 'text');
        return {
          own: own.own,
          known: (name: string, place: CellPlace) => (place.at === 'parent' ? named : own.known(name, place)),
        };
      });
    }),
  );
}

const NAMED_FILES: ReadonlyMap<string, TableKind> = new Map([
  ['thematiques.md', 'thematiques'],
  ['competences.md', 'competences'],
  ['versions.md', 'versions'],
]);

/** The sheet of an entry of the first level, told by its keys, or by the name of its file. */
function kindOf(file: CellFile, entry: Entry): TableKind | undefined {
  const named = NAMED_FILES.get(file.path.slice(file.path.lastIndexOf('/') + 1));
  if (named !== undefined) return named;
  const has = (key: string) => entry.block?.fields.some(field => field.key === key) ?? false;
  if (has('action_id') || isOrphans(file)) return undefined;
  if (has('unite')) return 'indicateurs';
  if (has('type')) return 'questions';
  if (has('actions') && has('id')) return 'preuves';
  const [folder] = file.path.split('/').slice(-2);
  return TABLE_KINDS.find(kind => FOLDERS[kind] === folder);
}

function isOrphans({ path }: CellFile): boolean {
  return path.endsWith(`/${ORPHANS}.md`);
}

function tableOf(kind: TableKind, rows: readonly RowCells[], settings: SheetSettings | undefined): Table {
  const headers = headersOf(kind, rows, settings);
  const columns = placedColumns(kind, headers);
  const places = placesOf(kind);
  const keys = keyColumns(kind);
  const read = rows.map(row => {
    const key = rowKey(keys.map(name => row.known(name, places.get(name) ?? { at: 'parent' })));
    const spellings = settings?.spellings.get(key);
    const texts = columns.map(({ column, name, place }) => {
      const text = normalCell(kind, name, name === undefined ? row.own(place) : row.known(name, place));
      return spelledAs(text, spellings?.get(column));
    });
    return { key, texts };
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

/** A list as it was spelled, if it still has the same items. */
function spelledAs(text: string, spelling: string | undefined): string {
  if (spelling === undefined) return text;
  return normalText(joinedItems(cellItems(spelling))) === text ? spelling : text;
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
