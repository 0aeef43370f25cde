/** A scenario beside what it is compared with, asked for and named. */
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import type { ViewComparison } from '../../../server/src/protocol/view.ts';
import type { LanguageServer } from '../language-client.ts';
import type { Comparison } from './comparison.ts';

export interface ComparedSides {
  /** The URI of the scenario of the view. */
  readonly scenario: string;
  readonly shown: Scope;
  /** The first is the baseline. */
  readonly others: readonly Comparison[];
}

/**
 * The baseline comes first, so that the differences have the signs that they have in the rest of the view; then the scenario
 * itself, then the others. Null where it is compared with nothing.
 */
export async function comparedSides(
  { scenario, shown, others }: ComparedSides,
  server: Pick<LanguageServer, 'comparison'>,
): Promise<ViewComparison | null> {
  const [first, ...rest] = others;
  if (first === undefined) return null;
  const sides = [first.baseline, { kind: 'scenario', uri: scenario } as const, ...rest.map(({ baseline }) => baseline)];
  const comparison = await server.comparison({ scenario, shown, sides });
  if (comparison === null) return null;
  const labels = [first, null, ...rest].map(one => one?.label() ?? fileName(scenario));
  const names = comparison.sides.map(({ title }, at) => {
    const label = labels[at] ?? '';
    return sides[at]?.kind === 'committed' ? label : (title ?? label);
  });
  return { ...comparison, names, own: OWN };
}

/** The place of the scenario itself among the sides. */
export const OWN = 1;

/** What the columns are of that are compared, without the scenario itself: the place of one among these; undefined for others. */
export function otherAt(side: number): number | undefined {
  return side === OWN ? undefined : side < OWN ? side : side - 1;
}

function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
