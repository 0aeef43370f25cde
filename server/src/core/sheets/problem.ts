import type { Severity } from '../model/problem.ts';
import type { SheetCode, SheetProblem } from '../model/sheet.ts';
import { columnLetters } from './cells.ts';
import type { Row, Sheet } from './sheet.ts';

/** What is told of a place besides where it is. */
export interface Told {
  readonly variant?: string;
  readonly args?: SheetProblem['args'];
  /** The platform's own words. */
  readonly platform?: string | undefined;
}

/** A place in a sheet: a cell by the name of its column, a whole row, or the sheet itself. */
export interface Place {
  readonly sheet: Sheet;
  readonly row?: Row | undefined;
  readonly name?: string | undefined;
}

/** What makes the platform refuse the import. */
export function refusal(place: Place, code: SheetCode, told: Told = {}): SheetProblem {
  return { ...problemAt(place, code, 'error', told), verdict: 'refused' };
}

/** What the platform saves, and then cannot read. */
export function failure(place: Place, code: SheetCode, told: Told = {}): SheetProblem {
  return { ...problemAt(place, code, 'error', told), verdict: 'saved-then-failed' };
}

/** What the platform accepts. */
export function problemAt(
  { sheet, row, name }: Place,
  code: SheetCode,
  severity: Severity,
  told: Told = {},
): SheetProblem {
  const column = name === undefined ? undefined : (row?.cells.get(name)?.column ?? sheet.columns.get(name)?.at(-1));
  return problemInColumn(sheet, row?.index, column, code, severity, told);
}

/** The same for a column by its number, which need not be one that is read. */
export function problemInColumn(
  { table }: Pick<Sheet, 'table'>,
  row: number | undefined,
  column: number | undefined,
  code: SheetCode,
  severity: Severity,
  { variant, args = {}, platform }: Told,
): SheetProblem {
  return {
    file: table.name,
    line: row === undefined ? undefined : row + 1,
    column: column === undefined ? undefined : columnLetters(column),
    header: column === undefined ? undefined : (table.rows[0]?.[column] ?? '').trim(),
    code,
    variant,
    severity,
    args,
    platform,
    verdict: undefined,
  };
}
