import { addTo } from '../../memory/grouped.ts';
import { qualifiedId, qualifiedName } from '../../model/id.ts';
import type { Table, TableKind, Tables } from '../../model/sheet.ts';
import { scalarText } from '../../parse/scenario/scalar-text.ts';
import { cellItems } from '../cells.ts';
import { normalText } from '../normal.ts';
import { type Row, sheetOf, textIn } from '../sheet.ts';
import { type EntryText, entryText, fileText } from './entry-text.ts';
import type { FileSet } from './file-names.ts';
import { LISTS, placedColumns } from './places.ts';

/** Writes what stands around the actions: evidence, questions, indicators, themes, competences, versions. */
export function writeAround(tables: Tables, name: string, set: FileSet): void {
  const own = (kind: TableKind, groupOf: (row: Row) => string): void => {
    const entries = entriesOf(tables.get(kind));
    writeGroups(entries, groupOf, (group, texts) => set.add(FOLDERS[kind] ?? '', group, fileText(texts)));
  };
  own('preuves', row => axisOf(row, name));
  own('thematiques', () => 'thematiques');
  own('competences', () => 'competences');
  own('versions', () => 'versions');
  writeBelow(tables, 'choix', row => textIn(row, 'thematiqueId') ?? WITHOUT_THEME, set);
  writeBelow(tables, 'objectifs', row => (textIn(row, 'identifiantReferentiel') ?? '').split('.')[0] ?? '', set);
}

/** Where the files of each sheet stand; those that are not here are one file each. */
export const FOLDERS: Partial<Readonly<Record<TableKind, string>>> = {
  preuves: 'preuves',
  questions: 'questions',
  indicateurs: 'indicateurs',
};

/** The sheets whose rows stand below those of another, in its files. */
export const OWNERS = { choix: 'questions', objectifs: 'indicateurs' } as const satisfies Partial<
  Record<TableKind, TableKind>
>;

/** The file of the questions that have no theme. */
const WITHOUT_THEME = 'questions';
/** The file of the objectives whose indicator is not there. */
export const ORPHANS = 'objectifs_sans_indicateur';
/** The key that names the indicator, or the question, of entries that stand elsewhere. */
export const OWNER_KEYS: Partial<Readonly<Record<TableKind, string>>> = { objectifs: 'indicateur', choix: 'question' };

interface RowEntry {
  readonly row: Row;
  readonly text: EntryText;
}

function entriesOf(table: Table | undefined, more: (row: Row) => readonly string[] = () => []): readonly RowEntry[] {
  if (table === undefined) return [];
  const columns = placedColumns(table.kind, table.rows[0] ?? []);
  return sheetOf(table).rows.map(row => ({
    row,
    text: entryText(table.kind, columns, table.rows[row.index] ?? [], more(row)),
  }));
}

function writeGroups(
  entries: readonly RowEntry[],
  groupOf: (row: Row) => string,
  write: (group: string, texts: readonly EntryText[]) => void,
): void {
  const groups = new Map<string, EntryText[]>();
  for (const { row, text } of entries) addTo(groups, normalText(groupOf(row)), text);
  for (const [group, texts] of groups) write(group, texts);
}

/** Writes the entries of a sheet, those of another sheet each below the one that it belongs to. */
function writeBelow(tables: Tables, lower: keyof typeof OWNERS, groupOf: (row: Row) => string, set: FileSet): void {
  const kind = OWNERS[lower];
  const owner = lower === 'choix' ? 'questionId' : 'identifiantReferentiel';
  const id = kind === 'questions' ? 'id' : 'identifiantReferentiel';
  const keyOf = (text: string) => (lower === 'choix' ? text.toLowerCase() : text);
  const ids = new Map(
    (tables.has(kind) ? sheetOf(tables.get(kind) as Table).rows : []).map(row => [
      keyOf(textIn(row, id) ?? ''),
      textIn(row, id) ?? '',
    ]),
  );
  const isOtherwise = (row: Row) => ids.get(keyOf(textIn(row, owner) ?? '')) !== (textIn(row, owner) ?? '');
  const below = new Map<string, EntryText[]>();
  const ownerLine = (row: Row) => `${OWNER_KEYS[lower]}: ${scalarText(textIn(row, owner) ?? '')}`;
  for (const { row, text } of entriesOf(tables.get(lower), row => (isOtherwise(row) ? [ownerLine(row)] : []))) {
    const named = keyOf(textIn(row, owner) ?? '');
    const at = ids.has(named) ? named : '';
    addTo(below, at, text);
  }
  const listed = entriesOf(tables.get(kind)).map(({ row, text }) => {
    const entries = below.get(keyOf(textIn(row, id) ?? ''));
    return { row, text: entries ? { ...text, list: { title: LISTS[lower] ?? '', entries } } : text };
  });
  writeGroups(listed, groupOf, (group, texts) => set.add(FOLDERS[kind] ?? '', group, fileText(texts)));
  const orphans = below.get('');
  if (orphans && !ids.has('')) {
    const all = {
      title: 'Objectifs',
      keys: ['objectifs: []'],
      code: '',
      sections: [],
      list: { title: LISTS[lower] ?? '', entries: orphans },
    };
    set.add(FOLDERS[kind] ?? '', ORPHANS, fileText([all]));
  }
}

/** The file of a piece of evidence, by the axis of the first action that it names. */
function axisOf(row: Row, name: string): string {
  const [first = ''] = cellItems(textIn(row, 'actions') ?? '');
  const axis = qualifiedId(first)?.id.split('.')[0];
  return qualifiedName(name, axis ?? '');
}
