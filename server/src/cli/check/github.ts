import { say } from '../../../../l10n/say.ts';
import type { Severity } from '../../core/model/problem.ts';
import type { PrintedProblem } from './printed-problem.ts';
import type { CheckReport } from './report.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

// GitHub shows no more of one level for one step.
const MOST = 10;

/** Annotations of GitHub's workflows, as many as it shows, the gravest first; then the summary. */
export function githubOf({ results, summary }: CheckReport): string {
  const problems = results.map(({ problem }) => problem);
  const shown = Object.values(LEVELS)
    .filter((level, at, all) => all.indexOf(level) === at)
    .flatMap(level => problems.filter(({ severity }) => LEVELS[severity] === level).slice(0, MOST));
  const rest = problems.length - shown.length;
  const lines = shown.map(annotation);
  if (rest > 0) lines.push(say('{count} more problems are not shown here', { count: rest }));
  lines.push(say('Files: {files}, errors: {errors}, warnings: {warnings}', summary));
  return `${lines.join('\n')}\n`;
}

function annotation(problem: PrintedProblem): string {
  const { file, line, column, endLine, endColumn, severity, code, message } = problem;
  const place = { file, line, endLine, col: column, endColumn, title: code };
  const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${LEVELS[severity]} ${properties.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
