import type { Workspace } from '../../core/index/workspace.ts';
import { suggestions } from '../../core/scoring/indicative/indicative-scores.ts';
import { nodeOf, type Prepared } from '../../core/scoring/prepare.ts';
import { nameIn } from '../../core/scoring/scenario-report.ts';
import { statusAt } from '../../core/scoring/statuses.ts';
import type { Suggestion } from '../../words/score/report.ts';
import type { ScoredFile } from './scenarios.ts';

/** What the indicators of a scenario suggest, by qualified id, beside the status of each action. */
export function suggestedIn(
  workspace: Workspace,
  prepared: Prepared,
  { scenario, scores }: ScoredFile,
): Readonly<Record<string, readonly Suggestion[]>> {
  const found = workspace.referentials.flatMap(referential => {
    const suggestedFor = suggestions(workspace, referential, scenario);
    const name = nameIn(prepared, scenario, referential);
    return [...referential.actions.keys()].flatMap(id => {
      const suggested = suggestedFor(id)?.scores ?? [];
      const status = statusAt(scores.statuses, nodeOf(prepared, referential, id) ?? -1) ?? null;
      return suggested.length === 0
        ? []
        : [[`${name}_${id}`, suggested.map(({ kind, share, figures }) => ({ kind, share, figures, status }))] as const];
    });
  });
  return Object.fromEntries(found);
}
