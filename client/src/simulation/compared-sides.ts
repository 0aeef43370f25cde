/** A scenario beside what it is compared with, asked for and named. */
import type { Baseline, Scope } from '../../../server/src/protocol/simulation.ts';
import type { ViewComparison } from '../../../server/src/protocol/view.ts';
import type { LanguageServer } from '../server/language-client.ts';
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
  const columns = [first, null, ...rest];
  const baselines = columns.map(column => column?.baseline ?? null);
  const sides = baselines.map((baseline): Baseline => baseline ?? { kind: 'scenario', uri: scenario });
  const comparison = await server.comparison({ scenario, shown, sides });
  if (comparison === null) return null;
  const names = columns.map((column, at) => {
    const label = column?.label() ?? fileName(scenario);
    return column?.baseline.kind === 'committed' ? label : (comparison.sides[at]?.title ?? label);
  });
  return { ...comparison, names, baselines };
}

function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
