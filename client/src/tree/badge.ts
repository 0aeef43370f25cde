/** What stands beside an action that has problems. Pure. */
import { say } from '../../../l10n/say.ts';
import type { ProblemCounts, TreeAction } from '../../../server/src/protocol/tree.ts';
import { countedProblems, countedSuspects } from '../base/counted.ts';

/**
 * A sign of the worst severity and how many problems of that severity there are: `✕2`, `▲+` for more than nine; nothing
 * without errors, warnings and measures to be looked at again. VS Code has room for two characters, and some themes have one colour for all.
 */
export function badgeOf({ errors, warnings, suspects }: ProblemCounts): string {
  if (errors > 0) return `✕${figure(errors)}`;
  if (warnings > 0) return `▲${figure(warnings)}`;
  return suspects > 0 ? `↻${figure(suspects)}` : '';
}

/** What the badge counts: the problems of the action, and of those below it where there are any. */
export function badgeInWords({ problems: { errors, warnings, suspects }, hasChildren }: TreeAction): string {
  const all = [countedProblems(errors, warnings), countedSuspects(suspects)];
  const problems = all.filter(text => text !== '').join(', ');
  return !hasChildren || problems === '' ? problems : say('{problems}, here and below', { problems });
}

function figure(count: number): string {
  return count > 9 ? '+' : String(count);
}
