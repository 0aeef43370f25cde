import { kindAt } from '../index/tree.ts';
import { grouped } from '../memory/grouped.ts';
import { cellNumber } from '../model/cell-number.ts';
import { compareIds, levelOf, parentId } from '../model/id.ts';
import type { Action } from '../model/referential.ts';
import { NO_WEIGHT, type WrittenWeight } from '../model/source.ts';
import { type Category, categoryOf } from '../model/words.ts';
import { type Family, ID_COLUMN } from './family.ts';
import { type Row, type Sheet, textIn } from './sheet.ts';

/** A row of the sheet of a référentiel: an action. */
export interface StructureRow {
  readonly row: Row;
  /** Without prefix. */
  readonly id: string;
  /** With it: what the platform calls it. */
  readonly qualified: string;
  readonly level: number;
  /** What its cells say of its weight, whether the platform keeps it or not. */
  readonly written: WrittenWeight;
  /** Undefined where it is unknown. */
  readonly category: Category | undefined;
}

/** The rows of a référentiel, in the order of its sheet. */
export function structureRows(sheet: Sheet, { name }: Family): readonly StructureRow[] {
  return sheet.rows.map(row => {
    const id = textIn(row, ID_COLUMN) ?? '';
    const figure = (column: string) => cellNumber(textIn(row, column) ?? '')?.value;
    const written = { points: figure('points'), percent: figure('pourcentage'), pointsOverseas: undefined };
    const category = categoryOf(textIn(row, 'categorie') ?? '');
    return { row, id, qualified: `${name}_${id}`, level: levelOf(id), written, category };
  });
}

/** The rows in the order of their ids, which is that of the platform. */
export function inOrder(rows: readonly StructureRow[]): readonly StructureRow[] {
  return rows.toSorted((a, b) => compareIds(a.id, b.id));
}

/** The rows by the id of their parent, siblings in the order of their ids. */
export function byParent(rows: readonly StructureRow[]): ReadonlyMap<string, readonly StructureRow[]> {
  return grouped(inOrder(rows), ({ id }) => parentId(id) ?? '');
}

/** The tree of rows whose ids are all different and whose parents are all there. */
export function treeOf(rows: readonly StructureRow[], { measureLevel }: Family): Action {
  const below = byParent(rows);
  const actionOf = (id: string, row: StructureRow | undefined): Action => {
    const level = row?.level ?? 0;
    return {
      id,
      level,
      kind: kindAt(level, measureLevel),
      title: (row && textIn(row.row, 'nom')) ?? '',
      children: (below.get(id) ?? []).map(child => actionOf(child.id, child)),
      category: row?.category,
      written: row?.written ?? NO_WEIGHT,
      declaredIn: [],
      beginsFile: false,
    };
  };
  return actionOf('', undefined);
}
