import { type Message, say } from '../../../../l10n/say.ts';
import type { Score } from '../../core/model/score.ts';
import type { Switched, SwitchedStatus, Whole } from '../../core/scoring/switch/switched.ts';
import { type Amounts, amountsDown } from '../../rounding/amounts.ts';
import { escapeMarkdown } from '../markdown.ts';
import { showNumber, showPercent } from '../numbers.ts';
import { type CsvFormat, csvOfRows } from '../score/csv.ts';
import { sayStatus } from '../status.ts';
import { markdownTable } from '../table.ts';
import { visible } from '../visible.ts';
import { becomesNotDone, sayOrigin } from './report.ts';

/** What becomes of a scenario, to be read side by side: totals and axes before and after, each status, what is lost. */
export interface SwitchTable {
  readonly about: 'before' | 'after' | 'statuses' | 'lost' | 'dropped';
  readonly title: string;
  readonly head: readonly string[];
  /** From which column on all are figures. */
  readonly figuresFrom: number;
  /** The points that the columns from there on tell; none where no row has a score. */
  readonly points: readonly (keyof Amounts)[];
  readonly rows: readonly SwitchRow[];
}

/** A share of 0–100, with as many decimals as it is shown with at least. */
export interface Percent {
  readonly percent: number;
  readonly least: 0 | 1;
}

export interface SwitchRow {
  /** Points with two decimals: parts come to their potential, axes to their whole. */
  readonly cells: readonly (string | number | Percent)[];
  /** True for the whole of a référentiel. */
  readonly isTotal: boolean;
  /** The qualified id of the action that it is about; undefined for a whole. */
  readonly action: string | undefined;
}

/**
 * The tables, in the order in which they are read; those of what is lost and dropped only where something is. `titleOf` tells
 * the title of an action by its qualified id.
 */
export function switchTables(
  { before, after, statuses, lost, dropped }: Switched,
  titleOf: (action: string) => string,
): readonly SwitchTable[] {
  const named = (about: 'lost' | 'dropped', title: string, ids: readonly string[]): SwitchTable[] =>
    ids.length === 0
      ? []
      : [
          {
            about,
            title,
            head: [say('Action'), say('Title')],
            figuresFrom: 2,
            points: [],
            rows: ids.map(id => row([id, titleOf(id)], id)),
          },
        ];
  // What rules take away is told where they take something: without it the others would not come to the potential.
  const isCapped = [...before, after].some(({ score }) => (score.capped || 0) !== 0);
  const points = POINTS.filter(([, figure]) => figure !== 'capped' || isCapped);
  return [
    { about: 'before', title: say('Before'), ...wholes(before, points) },
    { about: 'after', title: say('After'), ...wholes([after], points) },
    {
      about: 'statuses',
      title: say('What each status comes from'),
      head: [
        say('Action'),
        say('Title'),
        say('Status (done / planned / not done)'),
        say('Not done for want of a status'),
        say('Comes from (weight: done / planned / not done)'),
      ],
      figuresFrom: 5,
      points: [],
      rows: statuses.map(statusRow),
    },
    ...named('lost', say('Leads nowhere: {count} statuses.', { count: showNumber(lost.length) }), lost),
    ...named('dropped', say('Said already of {name}, and dropped', { name: after.name }), dropped),
  ];
}

/** The tables below their titles. */
export function switchMarkdown(title: string, tables: readonly SwitchTable[]): string {
  const sections = tables.map(table => [
    `## ${escapeMarkdown(table.title)}`,
    '',
    ...markdownTable({ head: table.head, rows: table.rows.map(shownCells) }),
    '',
  ]);
  return `${[[`# ${escapeMarkdown(title)}`, ''], ...sections].flat().map(visible).join('\n').trimEnd()}\n`;
}

/** The tables as CSV, one below the other. */
export function switchCsv(tables: readonly SwitchTable[], format: CsvFormat): string {
  const rowsOf = ({ title, head, rows }: SwitchTable) => [
    [title],
    plainHead(head, rows),
    ...rows.map(({ cells }) => cells.map(plainCell)),
    [],
  ];
  return csvOfRows(tables.flatMap(rowsOf), format);
}

/** The cells of a row for a reader. */
export function shownCells({ cells }: SwitchRow): readonly string[] {
  return cells.map(cell => {
    if (typeof cell === 'object') return showPercent(cell.percent, 1, cell.least);
    return typeof cell === 'number' ? showNumber(cell, 2, 2) : cell;
  });
}

/** The sign that the numbers of a column of shares lack stands in its head. */
function plainHead(head: readonly string[], rows: readonly SwitchRow[]): readonly string[] {
  return head.map((name, at) => (rows.some(({ cells }) => typeof cells[at] === 'object') ? `${name} (%)` : name));
}

/** For programs and spreadsheets: a share is a number of per cent, without its sign. */
function plainCell(cell: SwitchRow['cells'][number]): string | number {
  return typeof cell === 'object' ? Math.round(cell.percent * 10) / 10 : cell;
}

function wholes(
  all: readonly Whole[],
  points: typeof POINTS,
): Pick<SwitchTable, 'head' | 'figuresFrom' | 'points' | 'rows'> {
  const cellsOf = (name: string, score: Score, amounts: Amounts | null | undefined): SwitchRow['cells'] => [
    name,
    ...points.map(([, figure]) => amounts?.[figure] ?? 0),
    score.potential === 0 ? '–' : percent(score.done / score.potential, 1),
  ];
  return {
    head: [say('Référentiel'), ...points.map(([name]) => say(name)), say('Achieved')],
    figuresFrom: 1,
    points: points.map(([, figure]) => figure),
    rows: all.flatMap(({ name, score, axes }): SwitchRow[] => {
      const [whole, ...others] = amountsDown({ children: [axes.map((_, at) => at + 1)] }, [
        score,
        ...axes.map(axis => axis.score),
      ]);
      return [
        { cells: cellsOf(name, score, whole), isTotal: true, action: undefined },
        ...axes.map((axis, at) =>
          row(cellsOf(`${axis.id} ${axis.title}`, axis.score, others[at]), `${name}_${axis.id}`),
        ),
      ];
    }),
  };
}

const POINTS: readonly (readonly [Message, keyof Amounts])[] = [
  ['Done', 'done'],
  ['Planned', 'planned'],
  ['Not done', 'not-done'],
  ['Not filled in', 'not-filled'],
  ['Capped by a rule', 'capped'],
  ['Potential', 'potential'],
];

function statusRow(one: SwitchedStatus): SwitchRow {
  const notFilled = becomesNotDone(one) ? percent(one.notFilled, 0) : '';
  return row([one.id, one.title, sayStatus(one.status), notFilled, one.origins.map(sayOrigin).join(', ')], one.id);
}

function percent(share: number, least: Percent['least']): Percent {
  return { percent: share * 100, least };
}

function row(cells: SwitchRow['cells'], action: string): SwitchRow {
  return { cells, isTotal: false, action };
}
