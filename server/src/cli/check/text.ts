import { say } from '../../../../l10n/say.ts';
import type { Severity } from '../../core/model/problem.ts';
import type { PrintedProblem } from '../../outputs/check.ts';
import { visibleWhole } from '../../words/visible.ts';
import type { Line, Painted } from '../output.ts';
import type { CheckReport } from './report.ts';
import { saySummary } from './summary.ts';

const COLOURS: Readonly<Record<Severity, Painted['colour']>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

// A longer line is shown around the fault.
const WIDTH = 100;
const CUT = '…';

/** For a person: place, severity, code, sentence; below, the line of the text with a caret under the fault. */
export function textOf({ results, summary }: CheckReport): Line[] {
  const blocks = results.flatMap(({ problem, source }) => [...blockOf(problem, source), '']);
  return [...blocks, saySummary(summary)];
}

function blockOf(problem: PrintedProblem, source: string): Line[] {
  const { file, line, column, endLine, endColumn, severity, code, message } = problem;
  const colour = COLOURS[severity];
  const place = `${file}:${line}:${column}-${endLine}:${endColumn}`;
  const { before, fault, after } = excerptOf(problem, source);
  const gutter = String(line);
  // Tabs stay tabs, so that the caret stands where the text does.
  const indent = visibleWhole(before).replace(/[^\t]/g, ' ');
  const carets = '^'.repeat(Math.max(1, visibleWhole(fault).length));
  return [
    [`${place} `, { text: say(severity), colour }, ` ${code} ${message}`],
    `  ${gutter} │ ${before}${fault}${after}`,
    [`  ${' '.repeat(gutter.length)} │ ${indent}`, { text: carets, colour }],
  ];
}

/** A line around its fault, cut where it is long; the window follows the fault, which is never cut off at its start. */
function excerptOf({ line, column, endLine, endColumn }: PrintedProblem, source: string) {
  const start = Math.min(column - 1, source.length);
  const end = Math.max(start, endLine > line ? source.length : Math.min(endColumn - 1, source.length));
  if (source.length <= WIDTH)
    return { before: source.slice(0, start), fault: source.slice(start, end), after: source.slice(end) };
  const room = Math.max(0, WIDTH - (end - start));
  const from = wholeAt(source, Math.max(0, Math.min(start - Math.floor(room / 2), source.length - WIDTH)));
  const to = wholeAt(source, Math.min(source.length, from + WIDTH));
  return {
    before: `${from > 0 ? CUT : ''}${source.slice(from, start)}`,
    fault: source.slice(start, Math.min(end, to)),
    after: `${source.slice(Math.min(end, to), to)}${to < source.length ? CUT : ''}`,
  };
}

/** The offset, or the one before it where it would cut a letter in two. */
function wholeAt(text: string, at: number): number {
  return at > 0 && /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}
