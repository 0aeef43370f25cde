import { say } from '../../../../l10n/say.ts';
import type { Severity } from '../../core/model/problem.ts';
import type { PrintedProblem } from '../../outputs/check.ts';
import { visible } from '../../words/visible.ts';
import { sayFailure } from './printed-failure.ts';
import type { CheckReport } from './report.ts';
import { saySummary } from './summary.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

// GitHub shows no more of one level for one step.
const MOST = 10;

/**
 * Annotations of GitHub's workflows, as many as it shows, the gravest first: what was not looked for comes before what was
 * found. Then the summary.
 */
export function githubOf({ results, summary, failures }: CheckReport): string {
  const broken = failures.map(
    failure => `::error title=${escapeProperty(failure.code)}::${escapeData(sayFailure(failure))}`,
  );
  const problems = results.map(({ problem }) => problem);
  const lines = [...new Set(Object.values(LEVELS))].flatMap(level => {
    const found = problems.filter(({ severity }) => LEVELS[severity] === level).map(annotation);
    return (level === 'error' ? [...broken, ...found] : found).slice(0, MOST);
  });
  const rest = broken.length + problems.length - lines.length;
  if (rest > 0) lines.push(say('{count} more problems are not shown here', { count: rest }));
  lines.push(saySummary(summary));
  return `${lines.join('\n')}\n`;
}

function annotation(problem: PrintedProblem): string {
  const { file, line, column, endLine, endColumn, severity, code, message } = problem;
  const place = { file, line, endLine, col: column, endColumn, title: code };
  const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${LEVELS[severity]} ${properties.join(',')}::${escapeData(message)}`;
}

// What a message quotes is somebody's text, and a log is read in a terminal too.
function escapeData(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map(line => visible(line).replace(/%/g, '%25'));
  return lines.join('%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
