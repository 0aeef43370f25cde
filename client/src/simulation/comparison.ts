/** What a view compares with, and how that is called. */
import type { Baseline } from '../../../server/src/protocol/simulation.ts';
import type { FromView } from '../../../server/src/protocol/view.ts';

export interface Comparison {
  readonly baseline: Baseline;
  /** The name of the moment: of a commit, or of a scenario that is being renamed. */
  readonly label: () => string;
}

/** The same text for the same baselines, another one for others. */
export function baselineKey(baseline: Baseline): string {
  return baseline.kind === 'scenario' ? baseline.uri : `commit ${baseline.commit ?? ''}`;
}

/** True for a comparison with the scenario of this URI. */
export function isWith(uri: string, comparison: Comparison | null): boolean {
  return comparison?.baseline.kind === 'scenario' && comparison.baseline.uri === uri;
}

type SideWish = Pick<Extract<FromView, { readonly type: 'compareSide' }>, 'baseline' | 'wish'>;

/** The baselines without one, or with it as the first; null where it is not among them any more. */
export function baselinesAfter(all: readonly Baseline[], { baseline, wish }: SideWish): readonly Baseline[] | null {
  const key = baselineKey(baseline);
  const meant = all.find(one => baselineKey(one) === key);
  if (meant === undefined) return null;
  const rest = all.filter(one => one !== meant);
  return wish === 'remove' ? rest : [meant, ...rest];
}
