import { distance, referentialsNamed } from '../index/prefixes.ts';
import type { Workspace } from '../index/workspace.ts';
import { qualifiedId } from '../model/id.ts';
import type { Referential } from '../model/referential.ts';
import type { Scenario } from '../model/scenario.ts';

/**
 * The référentiel to begin the simulation of a scenario with: of those whose actions it names, the active one, else the one
 * that it names most of, else the nearest by path; where it names none, the active one, else the nearest. Undefined without
 * référentiels.
 */
export function referentialToBegin(
  workspace: Workspace,
  scenario: Scenario,
  active: Referential | undefined,
): Referential | undefined {
  const named = namedActions(workspace, scenario);
  // An untitled scenario stands where it is to be saved.
  const path = scenario.path.replace(/^untitled:/, '');
  const [best, ...others] = workspace.referentials
    .map(referential => ({ referential, named: named.get(referential) ?? 0, away: distance(referential.folder, path) }))
    .sort((a, b) => b.named - a.named || a.away - b.away);
  const isActive = [best, ...others].find(one => one?.referential === active);
  return isActive && (isActive.named > 0 || best?.named === 0) ? active : best?.referential;
}

/** How many actions of each référentiel a scenario gives a status or expects a score of. */
function namedActions(workspace: Workspace, { statuses, expectations }: Scenario): ReadonlyMap<Referential, number> {
  const counts = new Map<Referential, number>();
  for (const action of new Set([...statuses, ...expectations].map(entry => entry.action))) {
    const { prefix, id } = qualifiedId(action) ?? { prefix: action, id: '' };
    for (const referential of referentialsNamed(workspace, prefix)) {
      if (referential.actions.has(id)) counts.set(referential, (counts.get(referential) ?? 0) + 1);
    }
  }
  return counts;
}
