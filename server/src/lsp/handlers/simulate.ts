import { labelOf } from '../../core/features/tree.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Action } from '../../core/model/referential.ts';
import { overridden, scoreReferential } from '../../core/scoring/score-referential.ts';
import type { SimulateParams, Simulation, SimulationRow } from '../../protocol/language.ts';
import { isStatus, type WireStatus } from '../../protocol/statuses.ts';
import { uriOf } from '../uris.ts';

/** The scores of an action and all below it, under some statuses; null when there is no such action. */
export function simulate(workspace: Workspace, params: SimulateParams, revision: number): Simulation | null {
  const referential = workspace.referentials.find(({ folder }) => uriOf(folder) === params.referential);
  const scope = referential?.actions.get(params.scope);
  if (referential === undefined || scope === undefined) return null;
  const statuses = new Map(Object.entries(params.statuses).filter(([, status]) => isStatus(status)));
  const scores = scoreReferential(referential, statuses);
  const hidden = overridden(referential, statuses);
  const rows = below(scope).flatMap((action): SimulationRow[] => {
    const score = scores.get(action.id);
    if (score === undefined) return [];
    const { done, planned, notDone, notFilled, potential, concerned } = score;
    return [
      {
        ...described(action, scope, statuses),
        points: score.referentialPoints,
        overridden: hidden.has(action.id),
        score: { done, planned, notDone, notFilled, potential, concerned },
      },
    ];
  });
  const { referential: key, scope: id } = params;
  return { revision, referential: key, referentialLabel: labelOf(referential), scope: id, rows };
}

function below(action: Action): Action[] {
  return [action, ...action.children.flatMap(below)];
}

function described(action: Action, scope: Action, statuses: ReadonlyMap<string, WireStatus>) {
  const { id, title, kind, category, level } = action;
  return {
    id,
    title,
    kind,
    depth: level - scope.level,
    category: category ?? null,
    takesStatus: kind === 'sub-action' || kind === 'task',
    status: statuses.get(id) ?? null,
  };
}
