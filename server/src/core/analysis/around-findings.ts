import type { Workspace } from '../index/workspace.ts';
import { isSameKey } from '../memory/memory.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import { lookAround, type Seen, showsTheSame } from './around-view.ts';
import { attempt, type RuleFailure } from './attempt.ts';
import { type FoundByPath, foundNow } from './found-by-path.ts';
import type { AroundRule, Found, PlacedFinding } from './rule.ts';

/** What the rules on the files around the measures find. */
export interface AroundFindings {
  readonly rules: readonly AroundRule[];
  readonly seen: Seen;
  readonly byPath: FoundByPath<Found<PlacedFinding>>;
  readonly failures: readonly RuleFailure[];
}

/** What these rules find around the measures: what they found before, where they would see the same. */
export function aroundFindings(
  workspace: Workspace,
  rules: readonly AroundRule[],
  before?: AroundFindings,
): AroundFindings {
  if (before && isSameKey(before.rules, rules) && showsTheSame(workspace, before.seen)) return before;
  const { view, seen } = lookAround(workspace);
  const failures: RuleFailure[] = [];
  const found = rules.flatMap(rule =>
    attempt(
      rule.code,
      () => rule.check(view),
      failure => failures.push(failure),
    ).map(finding => ({ rule, finding })),
  );
  const byPath = foundNow(before?.byPath ?? PersistentMap.EMPTY, found, ({ finding }) => finding.file);
  return { rules, seen, byPath, failures };
}
