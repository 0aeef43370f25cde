import { takenForChildren } from '../analysis/facts/taken-for-children.ts';
import { fileNameOf, type Workspace } from '../index/workspace.ts';
import type { Referential } from '../model/referential.ts';
import { referentialAfter } from './outcome.ts';
import type { Doubt, Planned } from './plan.ts';
import type { Renumbered } from './renumber.ts';

/** What the importer of 2022/23 would make of more ids than before: whoever reckons with that of 2026 need not mind. */
export function doubtsAboutIds(workspace: Workspace, before: Referential, plan: Planned): readonly Doubt[] {
  const after = referentialAfter(workspace, before, plan);
  const ids = after ? idsTaken(after) : [];
  return ids.length > idsTaken(before).length ? [{ about: 'taken-for-children', args: { ids } }] : [];
}

function idsTaken({ actions, dialect }: Referential): readonly string[] {
  if (dialect === '2026') return [];
  return [...actions.values()].flatMap(parent => takenForChildren(parent).map(({ action }) => action.id));
}

/** What somebody should know of scenarios that cannot say all that they said. */
export function doubtsAboutScenarios(scenarios: Renumbered['remapped']): readonly Doubt[] {
  const doubts = [
    { about: 'scenarios-lose', said: saidIn(scenarios, ({ lost }) => lost) },
    { about: 'not-filled', said: saidIn(scenarios, ({ notFilled }) => notFilled) },
  ] as const;
  return doubts.flatMap(({ about, said }) => (said.length > 0 ? [{ about, args: { said } }] : []));
}

function saidIn(
  scenarios: Renumbered['remapped'],
  idsOf: (scenario: Renumbered['remapped'][number]) => readonly string[],
): readonly string[] {
  return scenarios.flatMap(scenario => idsOf(scenario).map(id => `${id} (${fileNameOf(scenario.path)})`));
}
