import { firstById } from '../../core/memory/first-by-id.ts';
import { type Bound, type ColumnValue, joinedRanges } from '../../core/reasoning/outcomes/column-values.ts';
import type { Column } from '../../core/reasoning/outcomes/columns.ts';
import { keyOfOutcome, type Outcome, type Role } from '../../core/reasoning/outcomes/outcome.ts';
import type { OutcomeCell, OutcomeTable } from '../../core/reasoning/outcomes/outcome-table.ts';
import type { StatedFormula } from '../../core/reasoning/outcomes/stated-formulas.ts';
import { positionAt } from '../../core/text/line-index.ts';
import { profileData } from '../profile-data.ts';
import { jsonText } from '../visible.ts';
import { columnName, questionsOf } from './outcome-table.ts';

/** A formula with its table; none where it cannot be read. */
export interface ReportedFormula {
  readonly stated: StatedFormula;
  readonly table: OutcomeTable | undefined;
}

/** The formulas of a folder as JSON, the same in all languages. */
export function formulasJson(reported: readonly ReportedFormula[], fileOf: (path: string) => string): string {
  return jsonText(
    reported.map(({ stated, table }) => ({
      ...placeOf(stated, fileOf),
      readable: table !== undefined,
      questions: table ? questionsOf(table) : [],
      cases: table?.cases ?? 0,
      whole: table?.isWhole ?? false,
      outcomes: table ? outcomesOf(table) : [],
    })),
  );
}

/** The tables of some formulas as JSON, the same in all languages; a cell is null where whatever stands there gives the same. */
export function tablesJson(reported: readonly ReportedFormula[], fileOf: (path: string) => string): string {
  return jsonText(
    reported.map(({ stated, table }) => ({
      ...placeOf(stated, fileOf),
      formula: stated.formula.text.trim(),
      readable: table !== undefined,
      ...(table && tableData(table)),
    })),
  );
}

function tableData({ subject, columns, idle, rows, cases, isWhole, size, isExact, unknown }: OutcomeTable) {
  return {
    referential: subject.referential ?? null,
    cases,
    whole: isWhole,
    most: size,
    exact: isExact,
    columns: columns.map(columnData),
    idle: idle.map(columnData),
    unknown,
    rows: rows.map(({ cells, outcome, witness }) => ({
      cells: cells.map(cellData),
      outcome: outcomeData(outcome),
      scenario: profileData(witness),
    })),
  };
}

function columnData(column: Column) {
  return { kind: column.kind === 'answer' ? 'question' : 'identity', name: columnName(column) };
}

function cellData(cell: OutcomeCell) {
  if (cell === undefined) return null;
  const ranges = joinedRanges(cell.values.filter(value => value.kind === 'range'));
  return [...ranges, ...cell.values.filter(value => value.kind !== 'range')].map(valueData);
}

function valueData(value: ColumnValue) {
  return value.kind === 'range' ? { kind: value.kind, from: boundData(value.from), to: boundData(value.to) } : value;
}

function boundData(bound: Bound | undefined) {
  return bound ? { at: bound.at, included: bound.isIncluded } : null;
}

/** Each once, in the order of the table. */
function outcomesOf({ rows }: OutcomeTable) {
  const told = rows.map(({ outcome }) => ({ id: keyOfOutcome(outcome), outcome }));
  return Array.from(firstById(told).values(), ({ outcome }) => outcomeData(outcome));
}

/** A factor is `Infinity` where a rule divides by zero, as figures are. */
function outcomeData(outcome: Outcome) {
  const isEndless = outcome.kind === 'factor' && !Number.isFinite(outcome.factor);
  return isEndless ? { ...outcome, factor: String(outcome.factor) } : outcome;
}

interface Placed {
  readonly about: string;
  readonly role: Role;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

function placeOf({ about, role, file, formula }: StatedFormula, fileOf: (path: string) => string): Placed {
  return { about, role, file: fileOf(file.path), line: positionAt(file.lines, formula.span.start).line + 1 };
}
