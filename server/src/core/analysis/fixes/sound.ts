import { withFiles } from '../../index/workspace.ts';
import type { Problem } from '../../model/problem.ts';
import type { SourceFile } from '../../model/source.ts';
import { parseFile } from '../../parse/parse-file.ts';
import { applyEdits } from '../../text/edits.ts';
import type { Edit, Fix, FixContext } from '../fix.ts';
import { heardElsewhere, problemsOf } from '../run.ts';

/**
 * The fixes that, tried out, remove the problem and bring no other: for weights and places, where what one fix changes is
 * seen by several rules.
 */
export function soundOnly(context: FixContext, fixes: readonly Fix[]): readonly Fix[] {
  if (fixes.length === 0) return fixes;
  const { workspace, problem, severities } = context;
  const before = countsOf(problemsOf(workspace, severities, heardElsewhere));
  return fixes.filter(({ edits }) => {
    const changed = withFiles(workspace, changedFiles(context, edits));
    const after = countsOf(problemsOf(changed, severities, heardElsewhere));
    const isLess = (after.get(problem.code) ?? 0) < (before.get(problem.code) ?? 0);
    return isLess && [...after].every(([code, count]) => count <= (before.get(code) ?? 0));
  });
}

function changedFiles({ workspace }: FixContext, edits: readonly Edit[]): Map<string, SourceFile> {
  const paths = new Set(edits.map(({ file }) => file));
  return new Map(
    [...paths].flatMap(path => {
      const before = workspace.files.get(path);
      if (before === undefined) return [];
      const own = edits.filter(({ file }) => file === path);
      return [[path, parseFile(path, applyEdits(before.text, own), before)] as const];
    }),
  );
}

function countsOf(problems: ReadonlyMap<string, readonly Problem[]>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of problems.values()) for (const { code } of list) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
