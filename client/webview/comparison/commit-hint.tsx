/** Says what is scored where a side is a commit. */
import type { JSX } from 'preact';
import type { ViewComparison } from '../../../server/src/protocol/view.ts';
import type { View } from '../base/context.ts';

/** The sentence; nothing where no side is a commit. */
export function CommitHint(props: { readonly view: View; readonly comparison: ViewComparison }): JSX.Element | null {
  const { view, comparison } = props;
  if (!comparison.baselines.some(baseline => baseline?.kind === 'committed')) return null;
  return (
    <p class="quiet-text note commit-hint">
      {view.say('For a commit, the scenario of today is scored over the texts of that commit.')}
    </p>
  );
}
