/** What a simulation comes to, above its table: the total, the charts, and what it is compared with. */
import type { JSX } from 'preact';
import { Legend } from './bars/legend.tsx';
import { isBrief, isNarrow, sizeOf } from './base/use-size.ts';
import { Cards } from './charts/cards.tsx';
import { SideBySide } from './comparison/side-by-side.tsx';
import { Expectations } from './header/expectations.tsx';
import { Story } from './header/story.tsx';
import { Unreadable } from './header/unreadable.tsx';
import { FirstSteps } from './panels/first-steps.tsx';
import type { Actions } from './state/actions.ts';
import type { Memory } from './state/memory.ts';
import { type Shown, type ShownRow, scopeKey } from './state/shown.ts';
import type { ViewState } from './state/view-state.ts';
import { SwitchReport } from './switch/switch-report.tsx';

export interface OverviewProps {
  readonly state: ViewState;
  readonly memory: Memory;
  readonly actions: Actions;
  readonly shown: Shown;
  /** The row of all that is shown. */
  readonly total: ShownRow;
  /** Of the view, in pixels. */
  readonly width: number;
}

export function Overview({ state, memory, actions, shown, total, width }: OverviewProps): JSX.Element {
  const { panels } = memory;
  return (
    <>
      <Unreadable simulation={shown.simulation} />
      <Story shown={shown} total={total} changed={changedRow(state, shown)} />
      <div class="below" data-part="cards">
        <Legend shown={shown} />
        <Expectations key={scopeKey(shown.simulation.shown)} expectations={shown.expectations} />
        <FirstSteps state={state} shown={shown} />
        {shown.simulation.compared ? (
          <SideBySide
            comparison={state.comparison}
            shown={shown}
            collectivity={state.collectivity}
            open={panels.comparison}
            onOpen={open => actions.setPanels({ comparison: open })}
            onCollectivity={() => actions.setPanels({ collectivity: true })}
            brief={isBrief(width)}
          />
        ) : null}
        {panels.switch ? (
          <SwitchReport answer={state.switched} onClose={() => actions.setPanels({ switch: false })} />
        ) : null}
        <Cards
          shown={shown}
          nextActions={state.nextActions}
          open={panels.nextActions}
          onOpen={open => actions.setPanels({ nextActions: open })}
          plan={state.plan}
          goal={panels.plan}
          onGoal={plan => actions.setPanels({ plan })}
          map={memory.map}
          onMap={actions.setMap}
          isOpen={card => memory.cards[card] ?? !isNarrow(sizeOf(width))}
          onCard={actions.setCard}
          onCategory={actions.showCategory}
        />
      </div>
    </>
  );
}

/** The id of the whole référentiel is empty: where nothing was set, it was not that either. */
function changedRow({ changed }: ViewState, { rows, tree }: Shown): ShownRow | null {
  return changed === null ? null : (rows[tree.byId.get(changed) ?? -1] ?? null);
}
