import { WEIGHT_KEYS } from '../analysis/facts/keys.ts';
import { boneAtOffset } from '../analysis/fixes/in-file.ts';
import type { Analysis } from '../analysis/run.ts';
import type { Code } from '../model/codes.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
import { fieldOf } from '../parse/fields.ts';
import { positionAt } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

/** A problem in the file in which it shows. */
export interface ShownProblem {
  readonly file: string;
  readonly problem: Problem;
}

/** What is wrong with weights and what they add up to. */
const SUMS: ReadonlySet<Code> = new Set<Code>(['points-sum', 'points-unread']);

/**
 * The problems that a range of a file touches: by their own place, or by the line of a weight of a wrong sum, be it a part or
 * the whole. Where one weight of many is wrong, nobody but the author knows which.
 */
export function problemsAt(
  { workspace: { files }, problems, related }: Analysis,
  path: string,
  range: Span,
): readonly ShownProblem[] {
  const lines = files.get(path)?.lines;
  if (lines === undefined) return [];
  const line = (offset: number) => positionAt(lines, offset).line;
  const isOnLine = ({ file, span }: Place) =>
    file === path && line(span.start) <= line(range.end) && line(range.start) <= line(span.end);
  const isCounted = ({ code, span, related: parts = [] }: Problem, file: string) =>
    SUMS.has(code) && [{ file, span }, ...parts, ...weightsBelow(files.get(file), span)].some(isOnLine);
  return [path, ...(related.get(path) ?? [])].sort().flatMap(file => {
    const isTouched = ({ span }: Problem) => file === path && span.start <= range.end && range.start <= span.end;
    const list = problems.get(file) ?? [];
    return list.filter(problem => isTouched(problem) || isCounted(problem, file)).map(problem => ({ file, problem }));
  });
}

/** The weights in the block below a title. */
function weightsBelow(file: SourceFile | undefined, title: Span): Place[] {
  const entry = file && boneAtOffset(file, title.start)?.entry;
  if (file === undefined || entry === undefined) return [];
  const fields = WEIGHT_KEYS.flatMap(key => fieldOf(entry, key) ?? []);
  return fields.map(({ value: { span } }) => ({ file: file.path, span }));
}
