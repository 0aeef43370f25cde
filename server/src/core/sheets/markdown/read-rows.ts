import { compareIds } from '../../model/id.ts';
import { LISTED } from '../../model/listed.ts';
import { TABLE_KINDS, type TableKind } from '../../model/sheet.ts';
import type { Entry } from '../../model/source.ts';
import { sectionKey } from '../../model/words.ts';
import { allEntries } from '../../parse/declarations.ts';
import { SHEETS } from '../columns.ts';
import { type CellPlace, LISTS } from './places.ts';
import { type CellFile, cellAt, keyText } from './read-entry.ts';
import { type RuleTexts, ruleTexts } from './read-rules.ts';
import { FOLDERS, ORPHANS, OWNER_KEYS, OWNERS } from './write-around.ts';

/** The référentiel whose files are read. */
export interface ReadReferential {
  readonly name: string;
  /** The folder of its measure files. */
  readonly folder: string;
}

/** The cells of a row: those of known columns by name, all by their place in an entry. */
export interface RowCells {
  readonly known: (name: string, place: CellPlace) => string;
  readonly own: (place: CellPlace) => string;
}

/** The rows of a sheet that files make: actions in the order of their ids, all others in that of the files. */
export function rowsOf(kind: TableKind, files: readonly CellFile[], referential: ReadReferential): readonly RowCells[] {
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
function listedRows(kind: keyof typeof OWNERS, files: readonly CellFile[]): readonly RowCells[] {
  const list = sectionKey(LISTS[kind] ?? '');
  return files.flatMap(file =>
    file.entries.flatMap(owner => {
      const isOwner = kindOf(file, owner) === OWNERS[kind] || (kind === 'objectifs' && isOrphans(file));
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
  ...LISTED.map(({ file, sheet }) => [file, sheet] as const),
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
