/** The status of an action, as it is told to those who do not see its buttons. */
import type { SimulationRow } from '../../../server/src/protocol/simulation.ts';
import type { View } from '../base/context.ts';
import { choiceOf } from './statuses.ts';

/** In lower case; empty for an action that takes none. What stands above a status comes first: it is what counts. */
export function statusInWords({ say }: View, { status, takesStatus, overridden, score }: SimulationRow): string {
  const own = choiceOf(status);
  if (score.deactivated) return say('deactivated');
  if (overridden) return own === undefined ? '' : `${say(own.name).toLowerCase()} (${say('overridden')})`;
  if (own !== undefined) return say(own.name).toLowerCase();
  if (!score.concerned) return say('Not concerned').toLowerCase();
  return takesStatus ? say('No status').toLowerCase() : '';
}
