import { say } from '../../../../l10n/say.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { changeScenario, type ScenarioWish } from '../../core/parse/scenario/change-scenario.ts';
import type { WireEdit } from '../../protocol/language.ts';
import { TOO_UNUSUAL } from '../handlers/edit-scenario.ts';
import { toRange } from '../proto/to-proto.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import type { Simulated } from '../scenarios/simulator.ts';
import { failed } from '../wire/failed.ts';
import { LSPErrorCodes, ResponseError } from '../wire/values.ts';

/** The version of a scenario's document that a client holds. */
export interface OpenVersion {
  readonly scenario: string;
  readonly version: number;
}

/** A scenario as it will be, and the edits that its client is to make of the text. */
export interface ChangedOpenScenario {
  readonly scenario: Scenario;
  readonly edits: readonly WireEdit[];
}

/**
 * Makes a change of a scenario that is open. @throws ResponseError where it is not open in that version, or where it cannot be
 * changed without losing a word of it
 */
export function changeOpenScenario(
  scenarios: Scenarios,
  { scenario: uri, version }: OpenVersion,
  now: Simulated | undefined,
  wishOf: (now: Simulated) => ScenarioWish,
): ChangedOpenScenario {
  if (now === undefined || scenarios.document(uri)?.version !== version) {
    throw new ResponseError(LSPErrorCodes.ContentModified, `${uri} is not open in version ${version}`);
  }
  const { lines } = now.scenario;
  const changed = changeScenario(now.scenario, wishOf(now));
  if (changed === undefined) throw failed(say(TOO_UNUSUAL));
  scenarios.foresee(uri, changed.scenario);
  return {
    scenario: changed.scenario,
    edits: changed.edits.map(({ span, text }) => ({ range: toRange(lines, span), newText: text })),
  };
}
