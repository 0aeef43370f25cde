/** The view as a whole: the total above, charts and the tree of actions below, panels at the side. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Legend } from './bars/legend.tsx';
import { Patterns } from './bars/patterns.tsx';
import { type View, ViewContext } from './base/context.ts';
import { figuresFor } from './base/format.ts';
import { speaker } from './base/texts.ts';
import { useDisclosed } from './base/use-disclosed.ts';
import { Beginning } from './base/use-draft.ts';
import { useParts } from './base/use-parts.ts';
import { useRoving } from './base/use-roving.ts';
import { useScopeStart } from './base/use-scope-start.ts';
import { useScrollMemory } from './base/use-scroll-memory.ts';
import { classesOf, isBrief, isNarrow, sizeOf, useWidth } from './base/use-size.ts';
import { useStickyHeights } from './base/use-sticky-heights.ts';
import { Cards } from './charts/cards.tsx';
import { SideBySide } from './comparison/side-by-side.tsx';
import { Empty, Skeleton } from './empty.tsx';
import { exportPage } from './export/export-page.tsx';
import { Expectations } from './header/expectations.tsx';
import { Story } from './header/story.tsx';
import { Toolbar } from './header/toolbar.tsx';
import { Unreadable } from './header/unreadable.tsx';
import { Dock } from './panels/dock.tsx';
import { FirstSteps } from './panels/first-steps.tsx';
import type { Actions } from './state/actions.ts';
import type { Memory } from './state/memory.ts';
import { scopeKey } from './state/shown.ts';
import { toggledIds } from './state/toggled.ts';
import type { ViewState } from './state/view-state.ts';
import { SwitchReport } from './switch/switch-report.tsx';
import { ActionTable } from './table/action-table.tsx';
import { ColumnNotes } from './table/column-notes.tsx';
import { isFiltered, matches } from './table/filter.ts';
import { FilterBar } from './table/filter-bar.tsx';
import { linesOf, toggledFor } from './table/lines.ts';
import { rowGains } from './table/row-gains.ts';
import { sortingFor, sortKeysFor } from './table/sorting.ts';
import { useSeenMatches } from './table/use-seen-matches.ts';

export interface AppProps {
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
export function App({ state, memory, actions }: AppProps): JSX.Element {
  const { texts, locale, place, shown } = state;
  const { filters, panels } = memory;
  const view = useMemo(
    (): View => ({ say: speaker(texts), figures: figuresFor(locale), place, ...actions }),
    [texts, locale, place, actions],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const size = sizeOf(width);
  useStickyHeights(scroller, shown !== null);
  useParts();
  useDisclosed();
  const above = useRef<HTMLDivElement>(null);
  useRoving(above, ABOVE);
  // A row that is to be shown has its own place.
  const remembered = state.revealed === null ? memory.scrolled : 0;
  useScrollMemory(scroller, shown !== null, remembered, actions.setScrolled);
  const scope = shown === null ? '' : scopeKey(shown.simulation.shown);
  useScopeStart(scroller, scope, state.revealed !== null);
  useSeenMatches(scroller, scope, filters);
  const toggled = toggledIds(state, memory);
  const found = useMemo(() => (shown === null ? null : matches(shown, filters)), [shown, filters]);
  const { nextActions } = state;
  const gains = useMemo(
    () => (shown === null || !panels.gains ? null : rowGains(shown, nextActions)),
    [shown?.tree, panels.gains, nextActions],
  );
  const sorting = sortingFor(memory.sorting, shown, gains);
  const lines = useMemo(
    () => (shown === null ? [] : linesOf(shown, { toggled: new Set(toggled), found, sorting, gains })),
    [shown?.tree, sorting === null ? null : shown, toggled, found, sorting, sorting?.by === 'gain' ? gains : null],
  );
  const total = shown?.rows[0];
  const dockIsOpen = total !== undefined && (panels.explained !== null || panels.collectivity);
  const { explained } = panels;
  useEffect(() => {
    if (state.page !== null) exportPage(view, state, state.page, panels.plan);
  }, [state.page]);
  useEffect(() => {
    if (explained === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') actions.explain(null);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [explained, actions]);
  return (
    <ViewContext.Provider value={view}>
      <Beginning.Provider value={shown?.tree}>
        <Patterns />
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
                  <Unreadable simulation={shown.simulation} />
                  <Story
                    shown={shown}
                    total={total}
                    changed={shown.rows[shown.tree.byId.get(state.changed ?? '') ?? -1] ?? null}
                  />
                  <div class="below" data-part="cards">
                    <Legend shown={shown} />
                    <Expectations key={scope} expectations={shown.expectations} />
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
                      isOpen={card => memory.cards[card] ?? !isNarrow(size)}
                      onCard={actions.setCard}
                      onCategory={actions.showCategory}
                    />
                  </div>
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
            {shown !== null && total !== undefined ? (
              <>
                <ActionTable
                  key={scope}
                  label={total.title}
                  shown={shown}
                  lines={lines}
                  filtered={found !== null}
                  size={size}
                  explained={panels.explained}
                  revealed={state.revealed}
                  onRevealed={actions.endReveal}
                  onToggle={actions.toggle}
                  gains={gains}
                  sorting={sorting}
                  onSort={actions.sort}
                />
                <ColumnNotes />
              </>
            ) : state.empty !== null ? (
              <Empty reason={state.empty} referential={memory.shown?.referential ?? null} />
            ) : (
              <Skeleton />
            )}
          </main>
          {dockIsOpen ? <Dock state={state} memory={memory} actions={actions} /> : null}
        </div>
      </Beginning.Provider>
    </ViewContext.Provider>
  );
}
