import type { Place, Problem, ProblemArgument } from '../model/problem.ts';
import type { Span } from '../text/span.ts';

/** A problem with the path of the file that it is in. */
export interface PlacedProblem {
  readonly file: string;
  readonly problem: Problem;
}

/** Makes a problem; what is absent stays absent in it. */
export function placedProblem(
  file: string,
  code: string,
  variant: string | undefined,
  span: Span,
  args: Readonly<Record<string, ProblemArgument>>,
  related: readonly Place[] = [],
  severity: Problem['severity'] = 'error',
): PlacedProblem {
  const extra = { ...(variant !== undefined && { variant }), ...(related.length > 0 && { related }) };
  return { file, problem: { code, severity, span, args, ...extra } };
}
