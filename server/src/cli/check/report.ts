import { problemsOf, type Severities } from '../../core/analysis/run.ts';
import type { Problem, Severity } from '../../core/model/problem.ts';
import { type LineIndex, lineIndex, positionAt } from '../../core/text/line-index.ts';
import type { Loaded } from '../../disk/load.ts';
import { relativePath } from '../../disk/paths.ts';
import { SETTINGS_FILE } from '../../disk/settings.ts';
import { type CheckReport, type PrintedProblem, printedProblem } from './printed-problem.ts';

interface Found {
  readonly problem: PrintedProblem;
  readonly source: string;
}

/** The problems of a folder in the order of files and text; `severities` win over those of its configuration. */
export function checkReport({ workspace, configuration }: Loaded, folder: string, severities: Severities): CheckReport {
  const chosen = new Map([...configuration.settings.rules, ...severities]);
  const found = [...problemsOf(workspace, chosen)].flatMap(([path, list]) => {
    const file = workspace.files.get(path);
    return file ? list.map(problem => foundIn(relativePath(folder, path), file.text, file.lines, problem)) : [];
  });
  const { text, faults } = configuration;
  for (const { reason, key, span } of faults) {
    const problem: Problem = { code: 'settings', variant: reason, severity: 'error', span, args: { key } };
    found.push(foundIn(SETTINGS_FILE, text, lineIndex(text), problem));
  }
  found.sort(byPlace);
  const count = (severity: Severity) => found.filter(({ problem }) => problem.severity === severity).length;
  return {
    problems: found.map(({ problem }) => problem),
    summary: { files: workspace.files.size, errors: count('error'), warnings: count('warning') },
    sources: found.map(({ source }) => source),
  };
}

function foundIn(file: string, text: string, lines: LineIndex, problem: Problem): Found {
  const { line } = positionAt(lines, problem.span.start);
  const source = text.slice(lines.starts[line], lines.starts[line + 1]).replace(/[\r\n]+$/, '');
  return { problem: printedProblem(file, lines, problem), source };
}

function byPlace({ problem: a }: Found, { problem: b }: Found): number {
  const files = a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
  return files || a.line - b.line || a.column - b.column;
}
