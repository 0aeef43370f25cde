import { keptWeight } from '../index/points-2026.ts';
import { parentId, qualifiedName } from '../model/id.ts';
import type { SheetProblem } from '../model/sheet.ts';
import { LABELS } from '../model/transition.ts';
import { cellItems } from './cells.ts';
import { checkOrigins } from './check-origins.ts';
import { type Family, ID_COLUMN, levelNames } from './family.ts';
import type { ImportContext } from './import-context.ts';
import { failure, refusal } from './problem.ts';
import { type Row, type Sheet, textIn } from './sheet.ts';
import { byParent, type StructureRow } from './structure.ts';

/** Row by row, in the order of the sheet (platform, section 4.3): each row to its end before the next. */
export function checkRows(
  sheet: Sheet,
  rows: readonly StructureRow[],
  family: Family,
  context: ImportContext,
): readonly SheetProblem[] {
  const seen = new Set<string>();
  return rows.flatMap(one => {
    const { id, row } = one;
    const isTwice = seen.has(id);
    seen.add(id);
    return [
      ...(isTwice ? [duplicate(sheet, one)] : []),
      ...tooDeep(sheet, one, family),
      ...withoutPoints(sheet, one, family),
      ...wrongLabels(sheet, row, one.qualified),
      ...checkOrigins({ sheet, row, name: 'origine' }, one.qualified, textIn(row, 'origine'), context),
    ];
  });
}

function duplicate(sheet: Sheet, { row, id, qualified }: StructureRow): SheetProblem {
  const platform = `Action ${qualified} is duplicated in the spreadsheet`;
  return refusal({ sheet, row, name: ID_COLUMN }, 'id-duplicate', { args: { id }, platform });
}

function tooDeep(sheet: Sheet, { row, id, level }: StructureRow, family: Family): SheetProblem[] {
  const names = levelNames(family);
  if (level < names.length) return [];
  const platform = `Action level ${level} non consistent with referentiel action types: ${names.join(',')}`;
  const args = { id, deepest: names.length - 1, level };
  return [refusal({ sheet, row, name: ID_COLUMN }, 'id-too-deep', { args, platform })];
}

function withoutPoints(sheet: Sheet, { row, id, qualified, level }: StructureRow, family: Family): SheetProblem[] {
  if (!family.isTransition || level !== family.measureLevel + 1) return [];
  if (row.cells.has('points') || row.cells.has('pourcentage')) return [];
  const platform = `Action ${qualified} is missing points or percentage`;
  return [refusal({ sheet, row, name: 'points' }, 'points-missing', { variant: 'sub-action', args: { id }, platform })];
}

function wrongLabels(sheet: Sheet, row: Row, qualified: string): SheetProblem[] {
  const cell = textIn(row, 'labels');
  return (cell === undefined ? [] : cellItems(cell)).flatMap(label => {
    if (LABELS.some(one => one === label)) return [];
    const known = LABELS.join(', ');
    const platform = `Invalid label ${label} for action ${qualified}, allowed values are: ${known}`;
    const told = { ...(label === '' && { variant: 'empty' }), args: { label, known }, platform };
    return [refusal({ sheet, row, name: 'labels' }, 'label-unknown', told)];
  });
}

/** The actions whose parent is no row, in the order of the text of their ids. */
export function checkParents(sheet: Sheet, rows: readonly StructureRow[], { name }: Family): readonly SheetProblem[] {
  const ids = new Set(rows.map(({ id }) => id));
  const orphans = rows.flatMap(({ row, id, qualified }) => {
    const parent = parentId(id);
    // What begins with a dot hangs below an action without an id, of which there is none.
    if (parent === undefined || !id.includes('.') || ids.has(parent)) return [];
    const platform = `Action parent ${name}_${parent} not found for action ${qualified}`;
    const args = { id, parent: parent === '' ? `${name}_` : parent };
    return [{ id, problem: refusal({ sheet, row, name: ID_COLUMN }, 'id-parent', { args, platform }) }];
  });
  return orphans.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).map(({ problem }) => problem);
}

/** The actions whose children's shares do not total 100: all is saved by then, and nothing can be read any more. */
export function checkShares(sheet: Sheet, rows: readonly StructureRow[], family: Family): readonly SheetProblem[] {
  return [...byParent(rows)].flatMap(([parent, children]) => {
    const shares = children.map(child => keptWeight(child, family).percent ?? 0);
    // Added one by one, as the platform does: it wants 100 to the last digit.
    const sum = shares.reduce((total, share) => total + share, 0);
    if (shares.every(share => share === 0) || sum === 100) return [];
    const qualified = qualifiedName(family.name, parent);
    const platform = `Total pourcentage des actions enfant de ${qualified} doit être égal à 100`;
    const first = children.find(({ row }) => row.cells.has('pourcentage'));
    const args = { id: parent, sum };
    return [failure({ sheet, row: first?.row, name: 'pourcentage' }, 'points-sum', { args, platform })];
  });
}
