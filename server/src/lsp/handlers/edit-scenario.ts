import { addTo } from '../../core/memory/grouped.ts';
import { isAtOrBelow, qualifiedId } from '../../core/model/id.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import type { Status } from '../../core/model/score.ts';
import type { ScenarioWish } from '../../core/parse/scenario/change-scenario.ts';
import { nodeNamed, nodeOf, type Prepared } from '../../core/scoring/prepare.ts';
import { nameIn } from '../../core/scoring/scenario-report.ts';
import type { ScenarioChange, Scope } from '../../protocol/simulation.ts';
import { placeOf, type Simulated } from '../scenarios/simulator.ts';
import { accepted } from './expectations.ts';

/** What a change of the view is in the text of its scenario. Ids without a prefix are those of the référentiel that is shown. */
export function wishOf(simulated: Simulated, shown: Scope, change: ScenarioChange): ScenarioWish {
  switch (change.type) {
    case 'statuses':
      return statusWish(simulated, shown, Object.entries(change.statuses));
    case 'clear':
      return { kind: 'statuses', statuses: cleared(simulated, shown) };
    case 'answer':
      return { kind: 'answer', question: change.question, answer: change.answer ?? undefined };
    case 'identity':
      return { kind: 'identity', property: change.property, values: change.values };
    case 'title':
      return { kind: 'title', title: change.title };
    case 'accept':
      return accepted(simulated, change.figures);
    case 'effort': {
      const { efforts } = simulated.scenario;
      return { kind: 'efforts', efforts: qualified(simulated, shown, efforts, [[change.id, change.effort]]) };
    }
    case 'choice': {
      const { choices } = simulated.scenario;
      return { kind: 'choices', choices: qualified(simulated, shown, choices, [[change.id, change.choice]]) };
    }
  }
}

/** What gives actions other statuses, by their ids; null takes one away. */
export function statusWish(
  simulated: Simulated,
  shown: Scope,
  statuses: readonly (readonly [string, Status | null])[],
): ScenarioWish {
  return { kind: 'statuses', statuses: qualified(simulated, shown, simulated.scenario.statuses, statuses) };
}

type StatusChanges = ReadonlyMap<string, Status | undefined>;

/** An action that a scenario names. */
interface Naming {
  readonly action: string;
}

/** By the names that the scenario uses there for these actions already, in whatever prefix; else by the référentiel's. */
function qualified<Said>(
  simulated: Simulated,
  shown: Scope,
  there: readonly Naming[],
  changes: readonly (readonly [string, Said | null])[],
): ReadonlyMap<string, Said | undefined> {
  const place = placeOf(simulated, shown);
  if (place === undefined) return new Map();
  const { prepared } = place.scores.personalised;
  const prefix = nameIn(prepared, simulated.scenario, place.referential);
  const ids = new Set(changes.map(([id]) => id));
  const written = namesByNode(prepared, simulated.scenario, there, ids);
  const named = changes.flatMap(([id, said]) => {
    const node = nodeOf(prepared, place.referential, id);
    const names = (node === undefined ? undefined : written.get(node)) ?? [];
    // Of several names the last one counts: it takes the status, the others go.
    const last = names.at(-1) ?? `${prefix}_${id}`;
    return [...names, last].map(name => [name, name === last ? (said ?? undefined) : undefined] as const);
  });
  return new Map(named);
}

function cleared(simulated: Simulated, shown: Scope): StatusChanges {
  const place = placeOf(simulated, shown);
  if (place === undefined) return new Map();
  const { scenario } = simulated;
  const { prepared } = place.scores.personalised;
  const within = scenario.statuses.filter(({ action }) => {
    const id = qualifiedId(action)?.id;
    if (id === undefined || !isAtOrBelow(id, shown.scope)) return false;
    const node = nodeNamed(prepared, action, scenario.path);
    return node !== undefined && node === nodeOf(prepared, place.referential, id);
  });
  return new Map(within.map(({ action }) => [action, undefined]));
}

/** The names of the actions with these ids, without their prefixes: the few of a click, among thousands. */
function namesByNode(
  prepared: Prepared,
  { path }: Scenario,
  there: readonly Naming[],
  ids: ReadonlySet<string>,
): ReadonlyMap<number, readonly string[]> {
  const names = new Map<number, string[]>();
  for (const { action } of there) {
    // No id has this sign in it.
    if (!ids.has(action.slice(action.lastIndexOf('_') + 1))) continue;
    const node = nodeNamed(prepared, action, path);
    if (node !== undefined) addTo(names, node, action);
  }
  return names;
}

/** Said of a scenario that cannot be changed without losing a word of it. */
export const TOO_UNUSUAL =
  'The text of this scenario is written in a way that cannot be changed from here without losing something. Change it in the text.';
