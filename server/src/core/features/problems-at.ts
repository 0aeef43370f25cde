import type { Workspace } from '../index/workspace.ts';
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
  { files }: Workspace,
  problems: ReadonlyMap<string, readonly Problem[]>,
  path: string,
  range: Span,
): readonly ShownProblem[] {
  const lines = files.get(path)?.lines;
  if (lines === undefined) return [];
  const line = (offset: number) => positionAt(lines, offset).line;
  const isOnLine = ({ file, span }: Place) =>
    file === path && line(span.start) <= line(range.end) && line(range.start) <= line(span.end);
  const isCounted = ({ code, related = [] }: Problem) => code === 'points-sum' && related.some(isOnLine);
  return [...problems].flatMap(([file, list]) => {
    const isTouched = ({ span }: Problem) => file === path && span.start <= range.end && range.start <= span.end;
    return list.filter(problem => isTouched(problem) || isCounted(problem)).map(problem => ({ file, problem }));
  });
}
