/** What a measure file says of the simulation above its actions. Pure. */
import { language, say } from '../../../l10n/say.ts';
import type { WireRange } from '../../../server/src/protocol/language.ts';
import type { Scope, SimulationRow } from '../../../server/src/protocol/simulation.ts';
import type { ActionPlace } from '../../../server/src/protocol/tree.ts';

export interface Lens {
  readonly range: WireRange;
  readonly text: string;
  readonly referential: string;
  readonly id: string;
}

/** “1,05 / 2,10 pts · simulation” above the title of each action of a file that the simulation holds. */
export function lensesOf(
  places: readonly ActionPlace[],
  shown: Scope,
  rows: readonly SimulationRow[],
): readonly Lens[] {
  const byId = new Map(rows.map(row => [row.id, row]));
  return places.flatMap(({ referential, path, copyIn, location }) => {
    const id = path.at(-1) ?? '';
    const row = referential === shown.referential ? byId.get(id) : undefined;
    if (row === undefined || copyIn !== null || location === null) return [];
    return [{ range: location.range, text: lensText(row), referential, id }];
  });
}

function lensText({ score }: SimulationRow): string {
  const { done, potential, deactivated, concerned } = score;
  if (deactivated) return say('deactivated · simulation');
  if (!concerned) return say('not concerned · simulation');
  const format = new Intl.NumberFormat(language(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return say('{done} / {potential} pts · simulation', {
    done: format.format(done),
    potential: format.format(potential),
  });
}
