/** Several scenarios, and versions of the référentiel, in one table: what they reach, and what was put in otherwise. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Collectivity } from '../../../server/src/protocol/collectivity.ts';
import type { ViewComparison } from '../../../server/src/protocol/view.ts';
import { Card, type Fold } from '../base/card.tsx';
import { useView } from '../base/context.ts';
import { roles } from '../base/roles.ts';
import { childrenTitle } from '../charts/items.ts';
import type { Shown } from '../state/shown.ts';
import { CommitHint } from './commit-hint.tsx';
import { ComparedTable } from './compared-table.tsx';
import { Inputs } from './inputs.tsx';

export interface SideBySideProps extends Fold {
  /** Null until it is known. */
  readonly comparison: ViewComparison | null;
  readonly shown: Shown;
  readonly collectivity: Collectivity | null;
  readonly onCollectivity: () => void;
  readonly brief: boolean;
}

/** The card, which can be closed: while it is, nothing is computed. */
export function SideBySide(props: SideBySideProps): JSX.Element {
  const { comparison, shown, open, onOpen } = props;
  const view = useView();
  const { say } = view;
  const [whole, setWhole] = useState(false);
  const title = childrenTitle(shown);
  const hasMore = title !== null && comparison?.rows.some(({ depth }) => depth > 1) === true;
  const tabs = hasMore ? (
    <div class="tabs" {...roles.group(say('Rows'))}>
      <button type="button" class="tab" aria-pressed={!whole} onClick={() => setWhole(false)}>
        {say(title)}
      </button>
      <button type="button" class="tab" aria-pressed={whole} onClick={() => setWhole(true)}>
        {say('All rows')}
      </button>
    </div>
  ) : null;
  return (
    <Card title={say('Side by side')} look="comparison" open={open} onOpen={onOpen} tools={tabs}>
      {comparison === null ? (
        <p class="quiet-text">{say('Loading…')}</p>
      ) : (
        <>
          <ComparedTable
            comparison={comparison}
            most={whole || !hasMore ? Number.POSITIVE_INFINITY : 1}
            brief={props.brief}
          />
          <CommitHint view={view} comparison={comparison} />
          <Inputs comparison={comparison} collectivity={props.collectivity} onCollectivity={props.onCollectivity} />
        </>
      )}
    </Card>
  );
}
