/** What stands beside an action that has problems. Pure. */
import { say } from '../../../l10n/say.ts';
import type { ProblemCounts, TreeAction } from '../../../server/src/protocol/tree.ts';
import { countedProblems } from '../counted.ts';

/**
 * A sign of the worst severity and how many problems of that severity there are: `✕2`, `▲+` for more than nine; nothing
 * without errors and warnings. VS Code has room for two characters, and some themes have one colour for all.
 */
export function badgeOf({ errors, warnings }: ProblemCounts): string {
  if (errors > 0) return `✕${figure(errors)}`;
  return warnings > 0 ? `▲${figure(warnings)}` : '';
}

/** What the badge counts: the problems of the action, and of those below it where there are any. */
export function badgeInWords({ problems: { errors, warnings }, hasChildren }: TreeAction): string {
  const problems = countedProblems(errors, warnings);
  return !hasChildren || problems === '' ? problems : say('{problems}, here and below', { problems });
}

function figure(count: number): string {
  return count > 9 ? '+' : String(count);
}
