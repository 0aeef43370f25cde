import { say } from '../../../../l10n/say.ts';
import { problemsOf } from '../../core/analysis/run.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Severity } from '../../core/model/problem.ts';
import { positionAt } from '../../core/text/line-index.ts';
import { loadWorkspace } from '../../disk/load.ts';
import { relativePath } from '../../disk/paths.ts';
import { sayProblem } from '../../words/problems.ts';
import { argumentsOf, EXIT, type Output } from '../usage.ts';

/** A problem as it is printed; lines and columns (UTF-16 units) count from 1, the path is relative to DIR. */
interface PrintedProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

interface Report {
  readonly problems: readonly PrintedProblem[];
  readonly summary: { readonly files: number; readonly errors: number; readonly warnings: number };
}

/** `check DIR [--format text|json]`: the problems of every file below DIR. Exit code 1 when one is an error. */
export async function check(args: readonly string[], { out }: Output): Promise<number> {
  const { folder, format } = await argumentsOf(args, ['text', 'json']);
  const report = reportOf(await loadWorkspace(folder), folder);
  out(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : textOf(report));
  return report.summary.errors > 0 ? EXIT.problems : EXIT.fine;
}

function reportOf(workspace: Workspace, folder: string): Report {
  const problems = [...problemsOf(workspace)].flatMap(([path, list]) => {
    const lines = workspace.files.get(path)?.lines;
    return lines === undefined
      ? []
      : list.map((problem): PrintedProblem => {
          const start = positionAt(lines, problem.span.start);
          const end = positionAt(lines, problem.span.end);
          return {
            file: relativePath(folder, path),
            line: start.line + 1,
            column: start.character + 1,
            endLine: end.line + 1,
            endColumn: end.character + 1,
            code: problem.code,
            severity: problem.severity,
            message: sayProblem(problem),
          };
        });
  });
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
