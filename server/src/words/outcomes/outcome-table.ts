import { say } from '../../../../l10n/say.ts';
import { type Bound, type ColumnValue, joinedRanges, type Range } from '../../core/reasoning/outcomes/column-values.ts';
import type { Column } from '../../core/reasoning/outcomes/columns.ts';
import type { OutcomeCell, OutcomeTable } from '../../core/reasoning/outcomes/outcome-table.ts';
import { showNumber } from '../numbers.ts';
import type { Table } from '../table.ts';
import { sayOutcome } from './outcome.ts';

/** The table of a formula as texts: a column for each thing that makes a difference, and the outcome. */
export function outcomeTexts({ subject, columns, rows }: OutcomeTable): Table {
  return {
    head: [...columns.map(columnName), say('Outcome')],
    rows: rows.map(({ cells, outcome }) => [...cells.map(sayCell), sayOutcome(subject.role, outcome)]),
  };
}

/** What a column is called in formulas: a property of the collectivité, or the id of a question. */
export function columnName(column: Column): string {
  return column.kind === 'trait' ? column.feature : column.question.id;
}

/** The ids of the questions that a formula reads. */
export function questionsOf({ columns, idle }: OutcomeTable): readonly string[] {
  return [...columns, ...idle].flatMap(column => (column.kind === 'answer' ? column.question.id : []));
}

/** What is to be known of a table beside its rows, a sentence each. */
export function sayLimits(table: OutcomeTable): readonly string[] {
  const { subject, cases, isWhole, size, isExact, idle, unknown } = table;
  return [
    ...(subject.referential === undefined
      ? []
      : [say('In the référentiel {name}; another may get something else.', { name: subject.referential })]),
    isWhole
      ? say('Cases that the formula tells apart: {cases}.', { cases: showNumber(cases) })
      : say(
          'Only the first {cases} cases were looked at, of {size} at most. These outcomes occur; whether others do is not said.',
          { cases: showNumber(cases), size: showNumber(size) },
        ),
    ...(idle.length > 0 && isWhole
      ? [say('Read, but of no consequence: {names}.', { names: idle.map(columnName).join(', ') })]
      : []),
    ...(isExact ? [] : [say('Answered shares were tried only at some places: others may give something else.')]),
    ...(unknown.length > 0
      ? [say('Unknown questions, taken as unanswered: {names}.', { names: unknown.join(', ') })]
      : []),
  ];
}

/** What a row says of a column: `–` where whatever stands there gives the same. */
export function sayCell(cell: OutcomeCell): string {
  if (cell === undefined) return '–';
  const { values, others } = cell;
  const [only] = others;
  if (others.length === 1 && only?.kind === 'unanswered') return say('answered');
  if (values.length > FEW && others.length === 1 && only) return say('except {value}', { value: sayValues([only]) });
  return sayValues(values);
}

/** As many values as are told one by one. */
const FEW = 2;

function sayValues(values: readonly ColumnValue[]): string {
  const ranges = joinedRanges(values.filter(value => value.kind === 'range'));
  const others = values.filter(value => value.kind !== 'range').map(sayValue);
  return [...ranges.map(sayRange), ...others].join(` ${say('or')} `);
}

function sayValue(value: Exclude<ColumnValue, Range>): string {
  switch (value.kind) {
    case 'named':
      return value.names.join(' + ');
    case 'other':
      return say('any other');
    case 'unanswered':
      return say('unanswered');
  }
}

/** `< 20 000`, `≥ 20 000`, `≥ 20 000, < 50 000`; one number alone. */
function sayRange({ from, to }: Range): string {
  if (from && to && from.at === to.at) return showNumber(from.at, DECIMALS);
  // What is answered as a share is never outside of 0 to 1, and nobody counts inhabitants so.
  const isFirst = from?.at === 0 && from.isIncluded;
  const isLast = to?.at === 1 && to.isIncluded;
  const bounds = [from && !isFirst ? sayBound('>', '≥', from) : [], to && !isLast ? sayBound('<', '≤', to) : []].flat();
  return bounds.length === 0 ? say('any answer') : bounds.join(', ');
}

const DECIMALS = 6;

function sayBound(strict: string, included: string, { at, isIncluded }: Bound): string {
  return `${isIncluded ? included : strict} ${showNumber(at, DECIMALS)}`;
}
