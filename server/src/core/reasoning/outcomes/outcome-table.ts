import { firstById } from '../../memory/first-by-id.ts';
import type { Question } from '../../model/personalisation.ts';
import type { Profile } from '../../model/scenario.ts';
import { alwaysAsked } from '../always-asked.ts';
import { type Case, firstCases } from '../cases.ts';
import { domainOf } from '../domain.ts';
import type { ColumnValue } from './column-values.ts';
import { type Column, columnsOf } from './columns.ts';
import { type GroupedCell, groupedRows, type Sample } from './grouped-rows.ts';
import { keyOfOutcome, type Outcome, outcomeIn, type Subject, seesAllAnswers } from './outcome.ts';

/** What comes of a formula for whatever collectivité: the fewest rows in which the same comes of all cases. */
export interface OutcomeTable {
  readonly subject: Subject;
  /** Those that make a difference. */
  readonly columns: readonly Column[];
  /** Those that the formula reads, and that make none. */
  readonly idle: readonly Column[];
  /** Every case is in one row. Where there are too many to be looked at, a row for each outcome that was met among the first. */
  readonly rows: readonly OutcomeRow[];
  /** How many cases were looked at: collectivités that the formula does not tell apart are one. */
  readonly cases: number;
  /** False where there are more, of which nothing is claimed. */
  readonly isWhole: boolean;
  /** At most as many cases there are. */
  readonly size: number;
  /** False where answered shares between those that were tried may do something else. */
  readonly isExact: boolean;
  /** Questions that the formula reads and that are not there: nobody can tell what is answered. */
  readonly unknown: readonly string[];
}

export interface OutcomeRow {
  readonly cells: readonly OutcomeCell[];
  readonly outcome: Outcome;
  /** One of its collectivités, as a scenario tells it: what decides nothing is absent. */
  readonly witness: Profile;
}

/** The values for which a row is, and those of the rows beside it; undefined where it is for whatever stands there. */
export type OutcomeCell =
  | { readonly values: readonly ColumnValue[]; readonly others: readonly ColumnValue[] }
  | undefined;

/** How many cases are looked at. */
const CASES_LIMIT = 20_000;

/** The table of a formula; `known` are all questions by id. */
export function outcomeTable(subject: Subject, known: ReadonlyMap<string, Question>, most = CASES_LIMIT): OutcomeTable {
  const questions = seesAllAnswers(subject.role) ? alwaysAsked(known) : known;
  const domain = domainOf([subject.program], questions);
  const isShare = (id: string) => questions.get(id)?.type === 'proportion';
  const { cases, isAll } = firstCases(domain, 'any', setting => outcomeIn(subject, setting, isShare), most);
  const all = columnsOf(domain, subject.program);
  const read = all.filter(column => cases.some(one => valueIn(column, one) !== undefined));
  const { columns, rows } = isAll ? grouped(cases, read) : met(cases, read);
  return {
    subject,
    columns,
    idle: read.filter(column => !columns.includes(column)),
    rows,
    cases: cases.length,
    isWhole: isAll,
    size: all.reduce((product, { values }) => product * values.length, 1),
    isExact: domain.isExact,
    unknown: domain.unknown,
  };
}

type Rows = Pick<OutcomeTable, 'columns' | 'rows'>;

/** The columns in the order that makes the fewest rows, where trying them all costs little; else as they are read, or the other way round. */
function grouped(cases: readonly Case<Outcome>[], read: readonly Column[]): Rows {
  const isSmall = read.length <= MOST_ORDERED && factorial(read.length) * cases.length <= MOST_TRIED;
  const orders = isSmall ? permutations(read) : [read, read.toReversed()];
  const tables = orders.map(columns => rowsBy(cases, columns));
  const fewest = Math.min(...tables.map(({ rows }) => rows.length));
  return tables.find(({ rows }) => rows.length === fewest) ?? { columns: [], rows: [] };
}

const MOST_ORDERED = 4;
/** How many cases are arranged in all, while somebody types. */
const MOST_TRIED = 600;

function rowsBy(cases: readonly Case<Outcome>[], columns: readonly Column[]): Rows {
  const samples = cases.map((one): Sample => {
    return { values: columns.map(column => valueIn(column, one)), result: keyOfOutcome(one.seen) };
  });
  const sizes = columns.map(({ values }) => values.length);
  const rows = groupedRows(samples, sizes);
  const isTold = columns.map((_, at) => rows.some(({ cells }) => cells[at] !== undefined));
  const used = columns.filter((_, at) => isTold[at]);
  return {
    columns: used,
    rows: rows.flatMap(({ cells, first }) => {
      const own = cases[first];
      if (own === undefined) return [];
      const shown = cells.flatMap((cell, at) => (isTold[at] ? [cellOf(columns[at], cell)] : []));
      return { cells: shown, outcome: own.seen, witness: own.profile };
    }),
  };
}

function cellOf(column: Column | undefined, cell: GroupedCell): OutcomeCell {
  if (column === undefined || cell === undefined) return undefined;
  const named = (places: readonly number[]) => places.flatMap(place => column.values[place] ?? []);
  return { values: named(cell.values), others: named(cell.others) };
}

/** A row for each outcome, by the first case that has it. */
function met(cases: readonly Case<Outcome>[], columns: readonly Column[]): Rows {
  const firsts = firstById(cases.map(one => ({ id: keyOfOutcome(one.seen), one })));
  return {
    columns,
    rows: Array.from(firsts.values(), ({ one }) => {
      const cells = columns.map(column => {
        const place = valueIn(column, one);
        return place === undefined ? undefined : cellOf(column, { values: [place], others: [] });
      });
      return { cells, outcome: one.seen, witness: one.profile };
    }),
  };
}

/** The place among the values of a column of what a case is there; undefined where nothing looked. */
function valueIn(column: Column, { profile: { identity, answers }, unanswered }: Case<Outcome>): number | undefined {
  if (column.kind === 'trait') {
    const at = column.traits.findIndex(({ told }) => Array.from(told).every(([key, set]) => identity.get(key) === set));
    return at < 0 ? undefined : at;
  }
  const { id } = column.question;
  return answers.has(id) || unanswered.has(id) ? column.answers.indexOf(answers.get(id)) : undefined;
}

function factorial(count: number): number {
  return count < 2 ? 1 : count * factorial(count - 1);
}

function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map(others => [item, ...others]));
}
