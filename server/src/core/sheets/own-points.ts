import { type Lack2026, lacks2026 } from '../analysis/facts/lacks-2026.ts';
import { areEqual } from '../analysis/facts/sums.ts';
import { withoutAlternatives } from '../index/alternatives.ts';
import { keptWeight, points2026 } from '../index/points-2026.ts';
import { actionsFrom } from '../index/tree.ts';
import { cellNumber } from '../model/cell-number.ts';
import { qualifiedName } from '../model/id.ts';
import type { WeighedAction } from '../model/referential.ts';
import type { SheetProblem } from '../model/sheet.ts';
import type { Family } from './family.ts';
import { problemAt } from './problem.ts';
import { type Sheet, textIn } from './sheet.ts';
import { type StructureRow, treeOf } from './structure.ts';

/** The points of a référentiel whose rows the platform accepts: of all its nodes, in its order (platform, section 3). */
export function pointsOf(rows: readonly StructureRow[], family: Family): WeighedAction {
  return points2026(treeOf(rows, family), family);
}

/** The points by the qualified ids, as data; null for an action that has none. */
export function pointsById(root: WeighedAction, { name }: Family): ReadonlyMap<string, number | null> {
  return new Map([...actionsFrom(root)].map(({ id, own }) => [qualifiedName(name, id), own.points ?? null] as const));
}

/** Cells of figures that are read in part, whatever the rows are otherwise. */
export function ownOfFigures(sheet: Sheet, rows: readonly StructureRow[]): readonly SheetProblem[] {
  return rows.flatMap(({ row }) =>
    ['points', 'pourcentage'].flatMap(name => {
      const text = textIn(row, name) ?? '';
      const number = cellNumber(text);
      if (number === undefined) return [];
      const told = { variant: number.value < 0 ? 'negative' : 'read', args: { text, value: number.value } };
      return number.isWhole && number.value >= 0
        ? []
        : [problemAt({ sheet, row, name }, 'points-invalid', 'warning', told)];
    }),
  );
}

/** Where weights are missing, or declared in vain: of rows that make a tree. */
export function ownOfPoints(
  sheet: Sheet,
  rows: readonly StructureRow[],
  family: Family,
  root: WeighedAction,
): readonly SheetProblem[] {
  const weighed = new Map([...actionsFrom(root)].map(one => [one.id, one]));
  const lacks = new Map(
    [...weighed.values()].flatMap(one => lacks2026(one, family)).map(lack => [lack.action.id, lack]),
  );
  return rows.flatMap(row => {
    const own = weighed.get(row.id);
    return own === undefined ? [] : [...missing(sheet, row, lacks.get(row.id)), ...unread(sheet, row, family, own)];
  });
}

function missing(sheet: Sheet, { row, id }: StructureRow, lack: Lack2026 | undefined): SheetProblem[] {
  // What the platform refuses is told as that.
  if (lack === undefined || lack.variant === 'required') return [];
  const { variant, severity } = lack;
  const name = variant === 'zero' ? 'pourcentage' : 'points';
  return [problemAt({ sheet, row, name }, 'points-missing', severity, { variant, args: { id } })];
}

/** Points that are declared where the platform reads none, and that come out otherwise. */
function unread(sheet: Sheet, one: StructureRow, family: Family, own: WeighedAction): SheetProblem[] {
  const { row, id, written } = one;
  const declared = written.points;
  if (declared === undefined || keptWeight(one, family).points !== undefined) return [];
  const actual = withoutAlternatives(own) ?? own.own.points ?? 0;
  if (areEqual(declared, actual)) return [];
  const variant = one.level > family.measureLevel ? 'task' : 'sum';
  return [
    problemAt({ sheet, row, name: 'points' }, 'points-unread', 'warning', { variant, args: { id, declared, actual } }),
  ];
}
