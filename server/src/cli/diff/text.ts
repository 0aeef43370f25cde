import { say } from '../../../../l10n/say.ts';
import type { ChangeSeverity } from '../../core/changes/change.ts';
import { shortened } from '../../words/actions.ts';
import { sayChangeSeverity } from '../../words/changes.ts';
import { type Table, textTable } from '../../words/table.ts';
import type { Line, Painted } from '../output.ts';
import { sayInOneLine, toldAhead } from './ahead.ts';
import { sayConsequences } from './consequences.ts';
import { type Group, groupsOf } from './groups.ts';
import { counted, figureChanges, headline, populationBehind } from './headline.ts';
import { placeOf } from './places.ts';
import { populationTables } from './population-tables.ts';
import { NAMED, type Recurrence, recurringIn, sayUnnamed, titleOfRecurring } from './recurring.ts';
import { type DiffReport, isSilent, type ReportedChange } from './report.ts';
import { sayUnmoved, sensitivityTables } from './sensitivity-tables.ts';
import { titleOfSeverity } from './severities.ts';
import { figuresTable, scoresTable } from './tables.ts';

const COLOURS: Readonly<Record<ChangeSeverity, Painted['colour']>> = {
  'breaks-scores': 'red',
  'changes-scores': 'yellow',
  'changes-text': 'gray',
};

/** For a terminal: the largest change, how many there are, the scores, then the changes measure by measure. */
export function diffText(report: DiffReport, threshold: number): readonly Line[] {
  if (isSilent(report)) return [say('Nothing changed in meaning.'), ...sensitivityLines(report)];
  const first = headline(report, threshold);
  const { recurring, others } = recurringIn(report.changes);
  return [
    ...(first === undefined ? [] : [first]),
    counted(report),
    ...scoresTable(report).flatMap(table => ['', ...textTable(narrow(table))]),
    ...evenedOutLines(report),
    ...populationLines(report, threshold),
    ...sensitivityLines(report),
    ...linesAhead(report),
    ...groupsOf(others).flatMap(group => ['', ...linesOf(group)]),
    ...recurringLines(recurring),
  ];
}

/** By axis and measure, of scenarios whose whole share is what it was: no other line tells that anything of them changes. */
function evenedOutLines(report: DiffReport): readonly Line[] {
  return figureChanges(report)
    .filter(({ points }) => points === 0)
    .flatMap(({ who, told }) => [
      '',
      `${who}, ${told.referential}`,
      ...textTable(narrowed(figuresTable(told), NO_FILES)),
    ]);
}

const NO_FILES: ReadonlySet<string> = new Set();

/** What the first sentence has not told of the population, and its tables. */
function populationLines(report: DiffReport, threshold: number): readonly Line[] {
  const { population } = report;
  if (population === null) return [];
  const behind = populationBehind(report, threshold);
  const sentences = behind.length > 0 ? ['', ...behind] : [];
  const files = population.referentials.flatMap(({ worst, best }) => [worst?.file, best?.file]);
  const tables = populationTables(population).flatMap(({ title, table }) => [
    '',
    title,
    ...textTable(narrowed(table, new Set(files))),
  ]);
  return [...sentences, ...tables];
}

function sensitivityLines(report: DiffReport): readonly Line[] {
  const curves = sensitivityTables(report).flatMap(({ title, table, jumps }) => [
    '',
    title,
    ...jumps.map(sentence => `  ${sentence}`),
    ...textTable(table),
  ]);
  const unmoved = sayUnmoved(report);
  return [...(unmoved.length > 0 ? ['', ...unmoved] : []), ...curves];
}

/** With long cells cut, so that the figures stand within 80 columns; a file is to be opened, and has its whole name. */
function narrowed({ head, rows }: Table, files: ReadonlySet<string | null | undefined>): Table {
  const cut = (cell: string) => (files.has(cell) ? cell : shortened(cell, LONGEST_NAME));
  return { head, rows: rows.map(cells => cells.map(cut)) };
}

function linesOf({ referential, title, subjects }: Group): readonly Line[] {
  return [
    referential === null ? title : `${referential} ${title}`,
    ...subjects.flatMap(({ about, changes }) => [
      ...(about === undefined ? [] : [`  ${about}`]),
      ...changes.flatMap(change => linesOfChange(change, about === undefined ? '  ' : '    ')),
    ]),
  ];
}

function linesOfChange(change: ReportedChange, indent: string): readonly Line[] {
  const { severity, message, because, fingerprint } = change;
  const place = placeOf(change) ?? '';
  const mark: Painted = { text: sayChangeSeverity(severity), colour: COLOURS[severity] };
  // Of text there may be a great deal.
  if (severity === 'changes-text') return [[indent, mark, `  ${message}  `, { text: place, colour: 'gray' }]];
  const consequences = sayConsequences(change);
  const quiet = [...(severity === 'breaks-scores' ? [because] : []), `${fingerprint}  ${place}`];
  return [
    [indent, mark, `  ${message}`],
    ...(consequences === undefined ? [] : [`${indent}  ${consequences}`]),
    ...quiet.map((text): Line => [`${indent}  `, { text, colour: 'gray' }]),
  ];
}

/** What decides on scores, where it would else be lost among much else. */
function linesAhead(report: DiffReport): readonly Line[] {
  return toldAhead(report).flatMap(({ severity, changes }) => [
    '',
    titleOfSeverity(severity, report),
    ...changes.map(change => `  ${sayInOneLine(change)}`),
  ]);
}

/** What recurs, with the first of it. */
function recurringLines(recurring: readonly Recurrence[]): readonly Line[] {
  if (recurring.length === 0) return [];
  const lines = recurring.flatMap((one): readonly Line[] => [
    `  ${one.title}`,
    ...one.changes
      .slice(0, NAMED)
      .map((change): Line => [`    ${change.about}  `, { text: placeOf(change) ?? '', colour: 'gray' }]),
    `    ${sayUnnamed(one)}`,
  ]);
  return ['', titleOfRecurring(), ...lines];
}

/** With the names of scenarios, which may be whole sentences, cut so that the figures stand within 80 columns. */
function narrow({ head, rows }: Table): Table {
  return { head, rows: rows.map(([name = '', ...figures]) => [shortened(name, LONGEST_NAME), ...figures]) };
}

const LONGEST_NAME = 30;
