/** A simulation as it is read: the total and the charts above, the tree of actions below, panels at the side. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useView } from './base/context.ts';
import { useDisclosed } from './base/use-disclosed.ts';
import { useParts } from './base/use-parts.ts';
import { useRoving } from './base/use-roving.ts';
import { useScopeStart } from './base/use-scope-start.ts';
import { useScrollMemory } from './base/use-scroll-memory.ts';
import { useSettledFields } from './base/use-settled-fields.ts';
import { classesOf, isBrief, isNarrow, sizeOf, useWidth } from './base/use-size.ts';
import { useStickyHeights } from './base/use-sticky-heights.ts';
import { exportPage } from './export/export-page.tsx';
import { Toolbar } from './header/toolbar.tsx';
import { Overview } from './overview.tsx';
import { Dock } from './panels/dock.tsx';
import { useEscape } from './panels/use-escape.ts';
import type { Actions } from './state/actions.ts';
import type { Memory } from './state/memory.ts';
import { scopeKey } from './state/shown.ts';
import type { ViewState } from './state/view-state.ts';
import { isFiltered } from './table/filter.ts';
import { FilterBar } from './table/filter-bar.tsx';
import { toggledFor } from './table/lines.ts';
import { ShownTable } from './table/shown-table.tsx';
import { sortKeysFor } from './table/sorting.ts';
import { useSeenMatches } from './table/use-seen-matches.ts';
import { useTableRows } from './table/use-table-rows.ts';

export interface SimulationProps {
  readonly state: ViewState;
  readonly memory: Memory;
  readonly actions: Actions;
}

/** What stands above the table, what is read and the filters, is one stop of the keyboard. */
const ABOVE = {
  items: 'button:enabled:not([role=menuitem]), [role=button], input, select, summary, a[href], .compared-scroll',
  lines: '.card-head, .bar-line, .gain-controls, .gain-row, .goal-marks, .path, .treemap .chart, .hint, tr, .filters',
  regions: '.gain-list, .chart, .card, .expectations, .filters',
  someHidden: true,
};

/** Draws what is known and what was chosen. */
export function SimulationView({ state, memory, actions }: SimulationProps): JSX.Element {
  const view = useView();
  const { shown } = state;
  const { filters, panels } = memory;
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const size = sizeOf(width);
  useStickyHeights(scroller, shown !== null);
  useParts();
  useDisclosed();
  useSettledFields();
  const above = useRef<HTMLDivElement>(null);
  useRoving(above, ABOVE);
  // A row that is to be shown has its own place.
  const remembered = state.revealed === null ? memory.scrolled : 0;
  useScrollMemory(scroller, shown !== null, remembered, actions.setScrolled);
  const scope = shown === null ? '' : scopeKey(shown.simulation.shown);
  useScopeStart(scroller, scope, state.revealed !== null);
  useSeenMatches(scroller, scope, filters);
  const rows = useTableRows(state, memory);
  const { found, gains, sorting, lines } = rows;
  const total = shown?.rows[0];
  const dockIsOpen = total !== undefined && (panels.explained !== null || panels.collectivity);
  useEffect(() => {
    if (state.page !== null) exportPage(view, state, state.page, panels.plan);
  }, [state.page]);
  useEscape(panels.explained, actions.explain);
  return (
    <div class={dockIsOpen ? 'view docked' : 'view'}>
      <main
        class={`scroller ${classesOf(width)}`}
        ref={scroller}
        aria-busy={shown === null && state.empty === null}
        aria-label={view.say('Simulation')}
      >
        <Toolbar
          scopes={state.scopes}
          document={state.document}
          shown={shown}
          ready={shown !== null || state.empty !== null}
          collectivity={panels.collectivity}
          onCollectivity={() => actions.setPanels({ collectivity: !panels.collectivity })}
          brief={isBrief(width)}
        />
        <div class="above" ref={above}>
          {shown === null || total === undefined ? null : (
            <>
              <Overview state={state} memory={memory} actions={actions} shown={shown} total={total} width={width} />
              <FilterBar
                shown={shown}
                filters={filters}
                found={found?.size ?? null}
                narrow={isNarrow(size)}
                sorting={sorting}
                sortKeys={sortKeysFor(shown.simulation.compared, gains)}
                gains={panels.gains}
                onGains={wanted => actions.setPanels({ gains: wanted })}
                onFilter={actions.filter}
                onSort={actions.sort}
                onEnter={() => {
                  const [first] = found ?? [];
                  const id = shown.rows[first ?? lines[0]?.index ?? -1]?.id;
                  if (id !== undefined) actions.reveal(id);
                }}
                onExpand={expanded => actions.setToggled(toggledFor(shown, expanded, isFiltered(filters)))}
              />
            </>
          )}
        </div>
        <ShownTable state={state} memory={memory} actions={actions} rows={rows} size={size} />
      </main>
      {dockIsOpen ? <Dock state={state} memory={memory} actions={actions} /> : null}
    </div>
  );
}
