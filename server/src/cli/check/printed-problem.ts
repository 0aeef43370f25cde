import type { Problem, Severity } from '../../core/model/problem.ts';
import { type LineIndex, positionAt } from '../../core/text/line-index.ts';
import { sayProblem } from '../../words/problems.ts';

/** A problem as it is printed; lines and columns (UTF-16 units) count from 1, the path is relative to DIR. */
export interface PrintedProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** What one run of `check` found. */
export interface CheckReport {
  readonly problems: readonly PrintedProblem[];
  readonly summary: { readonly files: number; readonly errors: number; readonly warnings: number };
  /** The line of text in which each problem begins, in the same order. */
  readonly sources: readonly string[];
}

/** The problem of a text, ready to be printed. */
export function printedProblem(file: string, lines: LineIndex, problem: Problem): PrintedProblem {
  const start = positionAt(lines, problem.span.start);
  const end = positionAt(lines, problem.span.end);
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    code: problem.code,
    severity: problem.severity,
    message: sayProblem(problem),
  };
}
