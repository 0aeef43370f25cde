import { takenForChildren } from '../analysis/facts/taken-for-children.ts';
import { sumOf } from '../index/sum.ts';
import { fileNameOf, type Workspace } from '../index/workspace.ts';
import { addTo } from '../memory/grouped.ts';
import type { Referential } from '../model/referential.ts';
import { sameAmount } from '../model/same-amount.ts';
import { referentialAfter } from './outcome.ts';
import { type Doubt, doubtful, type Planned, type WorthChange } from './plan.ts';
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

/** A change of tasks of TE, which share their sub-action equally whatever they say: whoever wants it should know what they are worth then. */
export function withWorthsOfTasks(workspace: Workspace, before: Referential, plan: Planned): Planned {
  const after = before.isTransition ? referentialAfter(workspace, before, plan) : undefined;
  const worths = after ? worthsOfTasks(before, after, plan) : [];
  return worths.length > 0 ? doubtful(plan, { about: 'tasks-worth', args: {}, worths }) : plan;
}

/** Tasks that go on as one, alone or together, and are worth something else then than they were. */
function worthsOfTasks(before: Referential, after: Referential, { trail }: Planned): readonly WorthChange[] {
  const continued = new Map<string, string[]>();
  for (const { id, kind } of before.actions.values()) {
    const [heir, another] = trail?.get(id)?.map(one => one.id) ?? [id];
    if (kind === 'task' && heir !== undefined && another === undefined) addTo(continued, heir, id);
  }
  return [...continued].flatMap(([heir, ids]) => {
    const was = sumOf(ids.map(id => before.points.get(id)?.points ?? 0));
    const is = after.points.get(heir)?.points ?? 0;
    return sameAmount(was, is) ? [] : [{ ids, before: was, after: is }];
  });
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
