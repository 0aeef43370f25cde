import { styleText } from 'node:util';
import { say } from '../../../../l10n/say.ts';
import type { Severity } from '../../core/model/problem.ts';
import type { PrintedProblem } from './printed-problem.ts';
import type { CheckReport } from './report.ts';

const COLOURS: Readonly<Record<Severity, 'red' | 'yellow' | 'blue' | 'gray'>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

// A longer line is shown around the fault.
const WIDTH = 100;

/** For a person: place, severity, code, sentence; below, the line of the text with a caret under the fault. */
export function textOf({ results, summary }: CheckReport, inColour: boolean): string {
  const blocks = results.map(({ problem, source }) => blockOf(problem, source, inColour));
  return [...blocks, `${say('Files: {files}, errors: {errors}, warnings: {warnings}', summary)}\n`].join('\n');
}

function blockOf(problem: PrintedProblem, source: string, inColour: boolean): string {
  const { file, line, column, endLine, endColumn, severity, code, message } = problem;
  const paint = (text: string) => (inColour ? styleText(COLOURS[severity], text, { validateStream: false }) : text);
  const place = `${file}:${line}:${column}-${endLine}:${endColumn}`;
  return `${place} ${paint(say(severity))} ${code} ${message}\n${caretLines(problem, source, paint)}`;
}

function caretLines(
  { line, column, endLine, endColumn }: PrintedProblem,
  source: string,
  paint: (text: string) => string,
): string {
  const start = column - 1;
  const from = start < WIDTH ? 0 : start - WIDTH / 2;
  const shown = source.slice(from, from + WIDTH);
  const end = endLine > line ? source.length : endColumn - 1;
  const carets = '^'.repeat(Math.max(1, Math.min(end, from + WIDTH) - start));
  // Tabs stay tabs, so that the caret stands where the text does.
  const indent = shown.slice(0, start - from).replace(/[^\t]/g, ' ');
  const gutter = String(line);
  return `  ${gutter} │ ${shown}\n  ${' '.repeat(gutter.length)} │ ${indent}${paint(carets)}\n`;
}
