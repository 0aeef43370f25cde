import { byPlace } from '../analysis/problems-in.ts';
import type { Analysis } from '../analysis/run.ts';
import { memory } from '../memory/memory.ts';
import type { Problem } from '../model/problem.ts';

const known = memory<readonly Problem[], readonly Problem[]>();

/**
 * An analysis with what approvals find in the files of its workspace: in each list at its place. Where they find nothing new, the lists
 * are those that they were the last time.
 */
export function withReviewProblems(analysis: Analysis, found: ReadonlyMap<string, readonly Problem[]>): Analysis {
  const { problems, workspace } = analysis;
  const more = [...found].flatMap(([path, own]) => {
    const before = problems.get(path);
    if (before === undefined || own.length === 0 || !workspace.files.has(path)) return [];
    const all = known(before, [JSON.stringify(own)], () => [...before, ...own].sort(byPlace));
    return [[path, all] as const];
  });
  return more.length === 0 ? analysis : { ...analysis, problems: problems.withAll(more) };
}
