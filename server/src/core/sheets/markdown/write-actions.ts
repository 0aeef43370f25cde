import type { Table } from '../../model/sheet.ts';
import { CHILDREN_SECTION } from '../../model/words.ts';
import type { Family } from '../family.ts';
import { sheetOf } from '../sheet.ts';
import { byParent, type StructureRow, structureRows } from '../structure.ts';
import { type EntryText, entryText, fileText } from './entry-text.ts';
import type { FileSet } from './file-names.ts';
import { placedColumns } from './places.ts';

/** The folder of the measure files. */
export const ACTIONS_FOLDER = 'actions';

/** Writes the actions of a sheet: a file an axis with its sous-axes, a file a measure, and one for the référentiel itself. */
export function writeActions(table: Table, family: Family, title: string, set: FileSet): void {
  const rows = structureRows(sheetOf(table), family);
  const children = byParent(rows);
  const columns = placedColumns('structure', table.rows[0] ?? []);
  const below = ({ id, level }: StructureRow): readonly StructureRow[] => {
    // A measure has a file of its own, wherever it stands.
    return (children.get(id) ?? []).filter(
      child => child.level !== family.measureLevel || level >= family.measureLevel,
    );
  };
  const textOf = (row: StructureRow): EntryText => {
    const own = entryText('structure', columns, table.rows[row.row.index] ?? []);
    const entries = below(row).map(textOf);
    return { ...own, list: entries.length === 0 ? undefined : { title: CHILDREN_SECTION, entries } };
  };
  const { name } = family;
  set.add(ACTIONS_FOLDER, name, fileText([rootText(name, title)]));
  for (const row of rows) {
    if (row.level === 1 || row.level === family.measureLevel) set.add(ACTIONS_FOLDER, row.id, fileText([textOf(row)]));
  }
}

function rootText(name: string, title: string): EntryText {
  return { title, keys: ['identifiant: ""', `referentiel: ${name}`], code: '', sections: [] };
}
