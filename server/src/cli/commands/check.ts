import { say } from '../../../../l10n/say.ts';
import { problemsOf } from '../../core/analysis/run.ts';
import type { Problem, Severity } from '../../core/model/problem.ts';
import { lineIndex } from '../../core/text/line-index.ts';
import { type Loaded, loadFolder } from '../../disk/load.ts';
import { relativePath } from '../../disk/paths.ts';
import { SETTINGS_FILE } from '../../disk/settings.ts';
import { type PrintedProblem, printedProblem } from '../printed-problem.ts';
import { argumentsOf, EXIT, type Output } from '../usage.ts';

interface Report {
  readonly problems: readonly PrintedProblem[];
  readonly summary: { readonly files: number; readonly errors: number; readonly warnings: number };
}

/** `check DIR [--format text|json]`: the problems of every file below DIR. Exit code 1 when one is an error. */
export async function check(args: readonly string[], { out }: Output): Promise<number> {
  const { folder, format } = await argumentsOf(args, ['text', 'json']);
  const report = reportOf(await loadFolder(folder), folder);
  out(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : textOf(report));
  return report.summary.errors > 0 ? EXIT.problems : EXIT.fine;
}

function reportOf({ workspace, configuration }: Loaded, folder: string): Report {
  const problems = [...problemsOf(workspace, configuration.settings.rules)].flatMap(([path, list]) => {
    const lines = workspace.files.get(path)?.lines;
    return lines ? list.map(problem => printedProblem(relativePath(folder, path), lines, problem)) : [];
  });
  const settingsLines = lineIndex(configuration.text);
  for (const { reason, key, span } of configuration.faults) {
    const problem: Problem = { code: 'settings', variant: reason, severity: 'error', span, args: { key } };
    problems.push(printedProblem(SETTINGS_FILE, settingsLines, problem));
  }
  const count = (severity: Severity) => problems.filter(problem => problem.severity === severity).length;
  problems.sort((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column);
  return {
    problems,
    summary: { files: workspace.files.size, errors: count('error'), warnings: count('warning') },
  };
}

function textOf({ problems, summary }: Report): string {
  const lines = problems.map(
    ({ file, line, column, endLine, endColumn, severity, code, message }) =>
      `${file}:${line}:${column}-${endLine}:${endColumn} ${say(severity)} ${code} ${message}\n`,
  );
  const total = say('{files} files, {errors} errors, {warnings} warnings', summary);
  return `${lines.join('')}${lines.length > 0 ? '\n' : ''}${total}\n`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
