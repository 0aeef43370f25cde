import { type Message, say } from '../../../l10n/say.ts';
import type { Switched, SwitchedStatus, Whole } from '../core/scoring/switch/switched.ts';
import { escapeMarkdown } from './markdown.ts';
import { showNumber, showPercent } from './numbers.ts';
import { type CsvFormat, csvOfRows } from './score-csv.ts';
import { sayStatus } from './status.ts';
import { becomesNotDone, sayOrigin } from './switch-report.ts';
import { markdownTable } from './table.ts';
import { visible } from './visible.ts';

/** What becomes of a scenario, to be read side by side: totals and axes before and after, each status, what is lost. */
export interface SwitchTable {
  readonly about: 'before' | 'after' | 'statuses' | 'lost' | 'dropped';
  readonly title: string;
  readonly head: readonly string[];
  /** From which column on all are figures. */
  readonly figuresFrom: number;
  readonly rows: readonly SwitchRow[];
}

/** A share of 0–100, with as many decimals as it is shown with at least. */
export interface Percent {
  readonly percent: number;
  readonly least: 0 | 1;
}

export interface SwitchRow {
  /** Points, rounded to two decimals. */
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
            rows: ids.map(id => row([id, titleOf(id)], id)),
          },
        ];
  return [
    { about: 'before', title: say('Before'), ...wholes(before) },
    { about: 'after', title: say('After'), ...wholes([after]) },
    {
      about: 'statuses',
      title: say('What each status comes from'),
      head: [say('Action'), say('Title'), say('Status'), say('Was not filled in'), say('Comes from')],
      figuresFrom: 5,
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

function wholes(all: readonly Whole[]): Pick<SwitchTable, 'head' | 'figuresFrom' | 'rows'> {
  return {
    head: [say('Référentiel'), ...FIGURES.map(([name]) => say(name)), say('Achieved')],
    figuresFrom: 1,
    rows: all.flatMap(({ name, score, axes }) => [
      { cells: [name, ...figuresOf(score)], isTotal: true, action: undefined },
      ...axes.map(axis => row([`${axis.id} ${axis.title}`, ...figuresOf(axis.score)], `${name}_${axis.id}`)),
    ]),
  };
}

type Figure = 'done' | 'planned' | 'notDone' | 'notFilled' | 'potential';
const FIGURES = [
  ['Done', 'done'],
  ['Planned', 'planned'],
  ['Not done', 'notDone'],
  ['Not filled in', 'notFilled'],
  ['Potential', 'potential'],
] as const satisfies readonly (readonly [Message, Figure])[];

function figuresOf(score: Whole['score']): SwitchRow['cells'] {
  const share = score.potential === 0 ? '–' : percent(score.done / score.potential, 1);
  return [...FIGURES.map(([, figure]) => Math.round((score[figure] || 0) * 100) / 100), share];
}

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
