import type { OnFailure } from '../../core/analysis/attempt.ts';
import type { Problem, Severity } from '../../core/model/problem.ts';
import { type LineIndex, positionAt } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';
import { sayOrName, sayProblem } from '../../words/problems.ts';

/** A place as it is printed; lines and columns (UTF-16 units) count from 1, the path has slashes. */
export interface PrintedPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A problem as it is printed. */
export interface PrintedProblem extends PrintedPlace {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** The place of a span in a text, ready to be printed. */
export function printedPlace(file: string, lines: LineIndex, span: Span): PrintedPlace {
  const start = positionAt(lines, span.start);
  const end = positionAt(lines, span.end);
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/**
 * The problem of a text, ready to be printed. One that cannot be put into words is called by its code, and `onFailure` hears
 * of it; without that, the error is thrown on.
 */
export function printedProblem(
  file: string,
  lines: LineIndex,
  problem: Problem,
  onFailure?: OnFailure,
): PrintedProblem {
  const { code, severity, span } = problem;
  const message = onFailure ? sayOrName(problem, onFailure) : sayProblem(problem);
  return { ...printedPlace(file, lines, span), code, severity, message };
}
