import type { OnFailure } from '../../core/analysis/attempt.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { LineIndex } from '../../core/text/line-index.ts';
import { printedRange } from '../../core/text/printed-range.ts';
import type { Span } from '../../core/text/span.ts';
import type { PrintedPlace, PrintedProblem } from '../../outputs/check.ts';
import { sayOrName, sayProblem } from '../../words/problems.ts';

/** The place of a span in a text, ready to be printed. */
export function printedPlace(file: string, lines: LineIndex, span: Span): PrintedPlace {
  return { file, ...printedRange(lines, span) };
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
