import { say } from '../../../../l10n/say.ts';
import type { ChangeSeverity } from '../../core/changes/change.ts';
import { markdownTableOf, type Table } from '../../words/table.ts';
import { visible } from '../../words/visible.ts';
import { commentCode, commentText } from './comment-text.ts';
import { sayConsequences } from './consequences.ts';
import { counted, figureChanges, headline, populationBehind } from './headline.ts';
import { placeOf } from './places.ts';
import { populationTables } from './population-tables.ts';
import { NAMED, type Recurrence, recurringIn, sayUnnamed, titleOfRecurring } from './recurring.ts';
import { type DiffReport, isSilent, type ReportedChange } from './report.ts';
import { sayUnmoved, sensitivityTables } from './sensitivity-tables.ts';
import { titleOfSeverity } from './severities.ts';
import { figuresTable, scoresTable } from './tables.ts';

/** The first line of a comment, which shows nothing: by it a workflow finds the comment that it is to update. */
export const MARKER = '<!-- referentiel-diff -->';

/** The longest comment that GitHub takes, in UTF-16 units. */
export const LONGEST_COMMENT = 65_536;

/**
 * A comment ready for a pull request: the largest change and for whom, the scores, what touches scores; the rest is folded. Empty
 * where nothing changed. Where it would be too long for GitHub, each table ends early and says how much it leaves out.
 */
export function diffMarkdown(report: DiffReport, threshold: number): string {
  if (isSilent(report)) return '';
  for (const most of ROWS) {
    const text = commentOf(report, threshold, most);
    if (text.length <= LONGEST_COMMENT) return text;
  }
  return commentOf(report, threshold, 0);
}

/** How many rows a table may have, tried one after the other. */
const ROWS: readonly number[] = [Number.POSITIVE_INFINITY, 400, 200, 100, 50, 25, 10, 5];

type Part = readonly string[];

function commentOf(report: DiffReport, threshold: number, most: number): string {
  const first = headline(report, threshold);
  const { before, after } = report;
  const { recurring, others } = recurringIn(report.changes);
  const single = { ...report, changes: others };
  const parts: readonly Part[] = [
    [MARKER, ...(first === undefined ? [] : [`**${commentText(first)}**`])],
    [commentText(counted(report))],
    ...scoresTable(report).flatMap(table => tableParts(table, most)),
    ...populationParts(report, threshold, most),
    ...sensitivityParts(report, most),
    ...changesParts(report, 'breaks-scores', most),
    ...changesParts(report, 'changes-scores', most),
    ...folded(say('Scores by measure'), figuresParts(report, most)),
    ...folded(titleOfSeverity('changes-text', report), [
      ...changesTable(single, 'changes-text', most),
      ...recurringParts(recurring),
    ]),
    [`${commentCode(before.place)} → ${commentCode(after.place)}`],
  ];
  return `${parts.map(lines => lines.map(visible).join('\n')).join('\n\n')}\n`;
}

/** What the first sentence has not told of the population, and its tables. */
function populationParts(report: DiffReport, threshold: number, most: number): readonly Part[] {
  const { population } = report;
  if (population === null) return [];
  const sentences = populationBehind(report, threshold).map(sentence => [commentText(sentence)]);
  const tables = populationTables(population).flatMap(({ title, table }) => [
    [`**${commentText(title)}**`],
    ...tableParts(table, most),
  ]);
  return [...sentences, ...folded(say('Population'), tables)];
}

function sensitivityParts(report: DiffReport, most: number): readonly Part[] {
  const curves = sensitivityTables(report).flatMap(({ title, table, jumps }) => [
    [`**${commentText(title)}**`],
    ...jumps.map(sentence => [commentText(sentence)]),
    ...tableParts(table, most),
  ]);
  return folded(say('Sensitivity'), [...sayUnmoved(report).map(sentence => [commentText(sentence)]), ...curves]);
}

function changesParts(report: DiffReport, severity: ChangeSeverity, most: number): readonly Part[] {
  const table = changesTable(report, severity, most);
  return table.length === 0 ? [] : [[`### ${titleOfSeverity(severity, report)}`], ...table];
}

function changesTable(report: DiffReport, severity: ChangeSeverity, most: number): readonly Part[] {
  const own = report.changes.filter(change => change.severity === severity);
  if (own.length === 0) return [];
  const rows = own.map(cellsOf);
  const head = [say('Subject'), say('Change'), say('Why'), say('Place'), say('Fingerprint')];
  return tableParts({ head, rows }, most, cell => cell);
}

/** What recurs, with the first of it. */
function recurringParts(recurring: readonly Recurrence[]): readonly Part[] {
  if (recurring.length === 0) return [];
  const lines = recurring.map(one => {
    const named = one.changes.slice(0, NAMED).map(change => {
      const place = placeOf(change);
      return `${commentText(change.about)}${place === undefined ? '' : ` ${commentCode(place)}`}`;
    });
    return `- ${commentText(one.title)}<br>${[...named, commentText(sayUnnamed(one))].join('<br>')}`;
  });
  return [[`**${titleOfRecurring()}**`], lines];
}

function cellsOf(change: ReportedChange): readonly string[] {
  const { referential, about, message, because, fingerprint } = change;
  const place = placeOf(change);
  return [
    commentText(referential === null ? about : `${referential} ${about}`),
    [message, sayConsequences(change)].flatMap(text => (text === undefined ? [] : [commentText(text)])).join('<br>'),
    commentText(because),
    place === undefined ? '–' : commentCode(place),
    commentCode(fingerprint),
  ];
}

function figuresParts(report: DiffReport, most: number): readonly Part[] {
  return figureChanges(report).flatMap(({ who, told }, at) =>
    at >= most ? [] : [[`**${commentText(`${who}, ${told.referential}`)}**`], ...tableParts(figuresTable(told), most)],
  );
}

function tableParts(table: Table, most: number, cell = commentText): readonly Part[] {
  const left = table.rows.length - most;
  const shown = markdownTableOf({ head: table.head, rows: table.rows.slice(0, most) }, cell);
  return left > 0 ? [shown, [say('Not shown, for want of room: {count} more.', { count: left })]] : [shown];
}

/** Parts under a title that opens them; nothing where there are none. The title is ours, and holds nothing of a file. */
function folded(title: string, parts: readonly Part[]): readonly Part[] {
  return parts.length === 0 ? [] : [['<details>', `<summary>${title}</summary>`], ...parts, ['</details>']];
}
