/** Several scenarios, and versions of the référentiel, in one table: what they reach, and what was put in otherwise. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Collectivity } from '../../../server/src/protocol/collectivity.ts';
import type { ViewComparison } from '../../../server/src/protocol/view.ts';
import { useView } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import { roles } from '../base/roles.ts';
import { useName } from '../base/use-name.ts';
import { useRoving } from '../base/use-roving.ts';
import { childrenTitle } from '../charts/items.ts';
import type { Shown } from '../state/shown.ts';
import { ComparedTable } from './compared-table.tsx';
import { Inputs } from './inputs.tsx';

export interface SideBySideProps {
  readonly comparison: ViewComparison;
  readonly shown: Shown;
  readonly collectivity: Collectivity | null;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onCollectivity: () => void;
}

/** The card, which can be closed: while it is, nothing is computed. */
export function SideBySide(props: SideBySideProps): JSX.Element {
  const { comparison, shown, open, onOpen } = props;
  const { say } = useView();
  const id = useName();
  const head = useRef<HTMLDivElement>(null);
  const [whole, setWhole] = useState(false);
  useRoving(head, { items: 'button' });
  const title = childrenTitle(shown);
  const hasMore = title !== null && comparison.rows.some(({ depth }) => depth > 1);
  return (
    <section class="card comparison" aria-labelledby={id}>
      <div class="card-head" ref={head}>
        <h2 id={id}>
          <button type="button" class="fold" aria-expanded={open} onClick={() => onOpen(!open)}>
            <Icon name="chevron" />
            {say('Side by side')}
          </button>
        </h2>
        {open && hasMore ? (
          <div class="tabs" {...roles.group(say('Rows'))}>
            <button type="button" class="tab" aria-pressed={!whole} onClick={() => setWhole(false)}>
              {say(title)}
            </button>
            <button type="button" class="tab" aria-pressed={whole} onClick={() => setWhole(true)}>
              {say('All rows')}
            </button>
          </div>
        ) : null}
      </div>
      {open ? (
        <>
          <ComparedTable comparison={comparison} most={whole || !hasMore ? Number.POSITIVE_INFINITY : 1} />
          <Inputs comparison={comparison} collectivity={props.collectivity} onCollectivity={props.onCollectivity} />
        </>
      ) : null}
    </section>
  );
}
