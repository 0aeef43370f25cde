import { isBelow, qualifiedId } from '../../core/model/id.ts';
import type { Status } from '../../core/model/score.ts';
import { answerEdits, identityEdits, titleEdits } from '../../core/parse/scenario/profile-edits.ts';
import { statusEdits } from '../../core/parse/scenario/status-edits.ts';
import { nameIn } from '../../core/scoring/scenario-report.ts';
import type { TextEdit } from '../../core/text/edits.ts';
import type { ScenarioChange, Scope } from '../../protocol/simulation.ts';
import { placeOf, type Simulated } from '../simulator.ts';

/** The edits that make a change in the text of a scenario. Ids without a prefix are those of the référentiel that is shown. */
export function scenarioEdits(simulated: Simulated, shown: Scope, change: ScenarioChange): TextEdit[] {
  const { scenario } = simulated;
  switch (change.type) {
    case 'statuses':
      return statusEdits(scenario, qualified(simulated, shown, Object.entries(change.statuses)));
    case 'clear':
      return statusEdits(scenario, cleared(simulated, shown));
    case 'answer':
      return answerEdits(scenario, change.question, change.answer ?? undefined);
    case 'identity':
      return identityEdits(scenario, change.property, change.values);
    case 'title':
      return titleEdits(scenario, change.title);
  }
}

type StatusChanges = ReadonlyMap<string, Status | undefined>;

function qualified(
  simulated: Simulated,
  shown: Scope,
  statuses: readonly (readonly [string, Status | null])[],
): StatusChanges {
  const place = placeOf(simulated, shown);
  if (place === undefined) return new Map();
  const prefix = nameIn(simulated.prepared, simulated.scenario, place.referential);
  return new Map(statuses.map(([id, status]) => [`${prefix}_${id}`, status ?? undefined]));
}

function cleared(simulated: Simulated, shown: Scope): StatusChanges {
  const place = placeOf(simulated, shown);
  if (place === undefined) return new Map();
  const prefix = nameIn(simulated.prepared, simulated.scenario, place.referential);
  const within = simulated.scenario.statuses.filter(({ action }) => {
    const name = qualifiedId(action);
    return name?.prefix === prefix && (name.id === shown.scope || isBelow(name.id, shown.scope));
  });
  return new Map(within.map(({ action }) => [action, undefined]));
}
