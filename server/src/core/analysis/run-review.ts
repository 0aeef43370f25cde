import { addTo } from '../memory/grouped.ts';
import type { Problem } from '../model/problem.ts';
import { attempt, type OnFailure, throwOn } from './attempt.ts';
import { byPlace } from './problems-in.ts';
import { RULES } from './registry.ts';
import type { FoundFault } from './rule.ts';
import { isOn, problemOf, type SeveritiesByPath } from './severities.ts';

/** The problems that approvals make, by the paths of the files in which they stand, each list in the order of its text. */
export function reviewProblems(
  found: readonly FoundFault[],
  severities: SeveritiesByPath,
  onFailure: OnFailure = throwOn,
): ReadonlyMap<string, readonly Problem[]> {
  const byPath = new Map<string, Problem[]>();
  if (found.length === 0) return byPath;
  for (const rule of RULES) {
    if (rule.scope !== 'review') continue;
    for (const { file, ...finding } of attempt(rule.code, () => rule.check(found), onFailure)) {
      const own = severities.at(file);
      if (!isOn(rule, own)) continue;
      addTo(byPath, file, problemOf(rule, finding, own));
    }
  }
  for (const problems of byPath.values()) problems.sort(byPlace);
  return byPath;
}
