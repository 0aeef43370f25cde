import type { Analysis } from '../analysis/run.ts';
import type { Place, Problem } from '../model/problem.ts';
import { positionAt } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

/** A problem in the file in which it shows. */
export interface ShownProblem {
  readonly file: string;
  readonly problem: Problem;
}

/**
 * The problems that a range of a file touches: by their own place, or by the line of a weight that is counted in a wrong sum.
 * Where one weight of many is wrong, nobody but the author knows which.
 */
export function problemsAt(
  { workspace, problems, related }: Analysis,
  path: string,
  range: Span,
): readonly ShownProblem[] {
  const lines = workspace.files.get(path)?.lines;
  if (lines === undefined) return [];
  const line = (offset: number) => positionAt(lines, offset).line;
  const isOnLine = ({ file, span }: Place) =>
    file === path && line(span.start) <= line(range.end) && line(range.start) <= line(span.end);
  const isCounted = ({ code, related: places = [] }: Problem) => code === 'points-sum' && places.some(isOnLine);
  return [path, ...(related.get(path) ?? [])].sort().flatMap(file => {
    const isTouched = ({ span }: Problem) => file === path && span.start <= range.end && range.start <= span.end;
    const list = problems.get(file) ?? [];
    return list.filter(problem => isTouched(problem) || isCounted(problem)).map(problem => ({ file, problem }));
  });
}
