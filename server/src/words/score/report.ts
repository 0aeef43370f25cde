import { say } from '../../../../l10n/say.ts';
import type { Column, Figure, Status } from '../../core/model/score.ts';
import { inOneLine } from '../../core/parse/expression/refusal.ts';
import type { IndicativeScore } from '../../core/scoring/indicative/indicative-score.ts';
import type { ScenarioReport } from '../../core/scoring/scenario-report.ts';
import { sayFigure, saySuggestion } from '../indicative.ts';
import { escapeMarkdown } from '../markdown.ts';
import { showChange, showFigure, showPercent } from '../numbers.ts';
import { type PlanReport, planTable, sayPlan } from '../plan-report.ts';
import { type ComparedReferential, sideBySideTables } from '../side-by-side.ts';
import { sayStatus } from '../status.ts';
import { markdownTable, type Table, textTable } from '../table.ts';
import { jsonText, visible } from '../visible.ts';

/** Everything that one run of `score` prints. */
export interface ScoreReport {
  readonly scenarios: readonly FileReport[];
  /** Several scenarios side by side, where they were asked for. */
  readonly sideBySide?: readonly ComparedReferential[];
  /** Every figure that differs, where two were. */
  readonly comparison?: Comparison;
}

/** The report of one scenario file; the path as it was given. */
export interface FileReport extends ScenarioReport {
  readonly file: string;
  /** Sentences by qualified id, where they were asked for. */
  readonly explanations?: Readonly<Record<string, readonly string[]>>;
  /** The best open tasks, where they were asked for. */
  readonly next?: readonly Gain[];
  /** What reaches a goal, by référentiel, where it was asked for. */
  readonly plans?: readonly PlanReport[];
  /** What indicators suggest, by qualified id, where the scenario gives values of some; shares are not clamped. */
  readonly indicative?: Readonly<Record<string, readonly Suggestion[]>>;
  /** The titles of all actions by qualified id, for a spreadsheet. */
  readonly titles?: Readonly<Record<string, string>>;
  /** The actions down to the measures, where they were asked for. */
  readonly actions?: readonly ActionLine[];
}

/** What indicators suggest for an action, beside the status that it has. */
export interface Suggestion extends Omit<IndicativeScore, 'marks'> {
  readonly status: Status | null;
}

/** An action in a table of them; points. */
export interface ActionLine {
  readonly action: string;
  readonly title: string;
  readonly done: number;
  readonly planned: number;
  readonly potential: number;
}

/** A task and the points that the whole would gain if it were done. */
export interface Gain {
  readonly action: string;
  readonly title: string;
  readonly gain: number;
}

/** What differs between two scenarios: a row a figure, in the order of the tree. */
export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly action: string;
  readonly field: Column;
  /** Rounded to three decimals; null where the action is not there, or a rule left no number. */
  readonly before: number | boolean | null;
  readonly after: number | boolean | null;
}

/** All of it as JSON: `{ "scenarios": [ … ] }`. */
export function jsonOf({ scenarios, sideBySide, comparison }: ScoreReport): string {
  const ordered = scenarios.map(({ file, title, scores, totals, expectations, ...more }) => ({
    file,
    title,
    scores,
    totals,
    expectations,
    ...more,
  }));
  return jsonText({
    scenarios: ordered,
    ...(sideBySide && { side_by_side: sideBySide.map(dataOf) }),
    ...(comparison && { comparison }),
  });
}

/** Data depend on no language: what scenarios are told otherwise stands there as they write it. */
function dataOf({ inputs, ...compared }: ComparedReferential) {
  return { ...compared, inputs: inputs.map(({ data, ...input }) => ({ ...input, values: data })) };
}

/** A section for each scenario: the totals, the expectations that are not met, and what else was asked for. */
export function markdownOf({ scenarios, sideBySide = [], comparison }: ScoreReport): string {
  const sections = scenarios.flatMap(report => {
    const explained = Object.entries(report.explanations ?? {}).map(([id, lines]) => [
      `### ${escapeMarkdown(id)}`,
      '',
      ...lines.map(line => `- ${escapeMarkdown(line)}`),
    ]);
    return [
      [`## ${escapeMarkdown(report.title ?? report.file)}`],
      ...tablesOf(report).map(markdownTable),
      ...notesOf(report).map(note => [escapeMarkdown(note)]),
      ...explained,
    ];
  });
  for (const compared of sideBySide) {
    sections.push([`## ${escapeMarkdown(compared.referential)}`], ...sideBySideTables(compared).map(markdownTable));
  }
  if (comparison) {
    sections.push([`## ${escapeMarkdown(`${comparison.before} → ${comparison.after}`)}`]);
    sections.push(markdownTable(differences(comparison)));
  }
  return `${sections.map(lines => lines.map(visible).join('\n')).join('\n\n')}\n`;
}

/** The same for a terminal, line by line. */
export function textOf({ scenarios, sideBySide = [], comparison }: ScoreReport): string[] {
  const sections = scenarios.map(report => {
    const summary = expectationsInShort(report).map(line => `  ${line}`);
    const explained = Object.entries(report.explanations ?? {}).map(([id, lines]) => [
      `  ${id}`,
      ...lines.map(line => `    ${line}`),
    ]);
    const notes = notesOf(report).map(note => `  ${note}`);
    const heading = `${report.file}${report.title === null ? '' : ` · ${report.title}`}`;
    return [heading, ...tablesOf(report).flatMap(textTable), ...notes, ...summary, ...explained.flat()];
  });
  for (const compared of sideBySide) {
    sections.push([compared.referential, ...sideBySideTables(compared).flatMap(textTable)]);
  }
  if (comparison) sections.push([`${comparison.before} → ${comparison.after}`, ...textTable(differences(comparison))]);
  return sections.flatMap((lines, at) => (at > 0 ? ['', ...lines] : lines));
}

function expectationsInShort({ expectations }: FileReport): readonly string[] {
  const waiting = expectations.filter(({ met }) => met === null).length;
  const count = expectations.length - waiting;
  const met = expectations.filter(expectation => expectation.met).length;
  return [
    ...(count > 0 ? [say('{met} of {count} expectations are met', { met, count })] : []),
    ...(waiting === 1 ? [say('1 expectation waits to be accepted: look at its figure, then run with --update.')] : []),
    ...(waiting > 1
      ? [
          say('{count} expectations wait to be accepted: look at their figures, then run with --update.', {
            count: waiting,
          }),
        ]
      : []),
  ];
}

function tablesOf({ totals, expectations, next = [], actions = [], indicative = {}, plans = [] }: FileReport): Table[] {
  const unsettled = expectations.filter(({ met }) => met !== true);
  const tables: Table[] = [
    {
      head: [say('Référentiel'), say('Platform'), say('Done'), say('Potential'), say('Achieved'), say('Stars')],
      rows: totals.map(({ referential, platform, points_done, points_potential, share, stars }) => [
        referential,
        platform,
        showFigure(points_done),
        showFigure(points_potential),
        showPercent(share * 100, 1),
        starred(stars),
      ]),
    },
    {
      head: [say('Action'), say('Figure'), say('Expected'), say('Scored'), say('Difference')],
      rows: unsettled.map(({ action, field, expected, actual, difference, met }) => [
        action,
        field,
        met === null ? say('to be accepted') : shown(expected),
        shown(actual),
        difference === null ? '–' : showChange(difference),
      ]),
    },
    {
      head: [say('Action'), say('Title'), say('Done'), say('Planned'), say('Potential'), say('Achieved')],
      rows: actions.map(({ action, title, done, planned, potential }) => [
        action,
        title,
        showFigure(done),
        showFigure(planned),
        showFigure(potential),
        potential === 0 ? '–' : showPercent((done / potential) * 100, 1),
      ]),
    },
    {
      head: [say('Action'), say('Suggested'), say('Status'), say('Indicators')],
      rows: Object.entries(indicative).flatMap(([action, suggested]) =>
        suggested.map(one => [
          action,
          saySuggestion(one),
          sayStatus(one.status ?? 'non_renseigne'),
          one.figures.map(sayFigure).join(', '),
        ]),
      ),
    },
    {
      head: [say('Action'), say('Gain'), say('Title')],
      rows: next.map(({ action, gain, title }) => [action, showFigure(gain), title]),
    },
    ...plans.map(planTable),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

/** What the platform of 2026 says of a score as a whole, and what plans come to. */
function notesOf({ totals, plans = [] }: FileReport): string[] {
  const stops = totals.flatMap(({ referential, stopped }) =>
    stopped === undefined
      ? []
      : [
          say('The platform gives no score of {referential} at all: {message}', {
            referential,
            message: inOneLine(stopped),
          }),
        ],
  );
  return [...stops, ...plans.flatMap(sayPlan)];
}

function differences({ differences: rows }: Comparison): Table {
  return {
    head: [say('Action'), say('Figure'), say('Before'), say('After')],
    rows: rows.map(({ action, field, before, after }) => [action, field, shown(before), shown(after)]),
  };
}

function shown(figure: Figure): string {
  return figure === null ? '–' : typeof figure === 'number' ? showFigure(figure) : String(figure);
}

function starred(stars: number): string {
  return '★'.repeat(stars) + '☆'.repeat(Math.max(0, 5 - stars));
}
