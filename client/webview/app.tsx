/** The view as a whole: total above, tree of actions below. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Simulation } from '../../server/src/protocol/language.ts';
import type { ViewScope } from '../../server/src/protocol/view.ts';
import { ActionTable } from './action-table.tsx';
import { Patterns } from './bar.tsx';
import { ViewContext } from './context.ts';
import { Empty, Skeleton } from './empty.tsx';
import { figuresFor } from './format.ts';
import type { Host } from './host.ts';
import { scopeKey, toggledFor, visibleRows } from './rows.ts';
import { Story } from './story.tsx';
import { speaker } from './texts.ts';
import { Toolbar } from './toolbar.tsx';
import type { ViewState } from './view-state.ts';

/** Draws a state of the view. Which rows are open is the view's own affair; all the rest comes from the extension. */
export function App({ state, host }: { readonly state: ViewState; readonly host: Host }): JSX.Element {
  const { texts, locale, simulation } = state;
  const view = useMemo(() => ({ say: speaker(texts), figures: figuresFor(locale), post: host.post }), [texts, locale]);
  const [toggled, setToggled] = useState(() => host.recall());
  const key = simulation === null ? '' : scopeKey(simulation);
  const toggledHere = useMemo(() => new Set(toggled[key] ?? []), [toggled, key]);
  const rows = useMemo(
    () => (simulation === null ? [] : visibleRows(simulation, toggledHere)),
    [simulation, toggledHere],
  );
  const toggle = (ids: readonly string[]): void => {
    const all = { ...toggled, [key]: ids };
    setToggled(all);
    host.remember(all);
  };
  const toggleOne = (id: string): void => {
    toggle(toggledHere.has(id) ? [...toggledHere].filter(other => other !== id) : [...toggledHere, id]);
  };
  const total = simulation?.rows[0];
  return (
    <ViewContext.Provider value={view}>
      <Patterns />
      <main class="view" aria-busy={simulation === null && state.empty === null}>
        <div class="top">
          <Toolbar
            scopes={state.scopes}
            shown={simulation === null ? null : shownScope(simulation)}
            ready={simulation !== null || state.empty !== null}
            canClear={simulation?.rows.some(row => row.status !== null) ?? false}
            onExpandAll={() => simulation !== null && toggle(toggledFor(simulation, true))}
            onCollapseAll={() => simulation !== null && toggle(toggledFor(simulation, false))}
          />
          {total === undefined ? null : <Story score={total.score} />}
        </div>
        {total !== undefined ? (
          <ActionTable key={key} label={total.title} rows={rows} onToggle={toggleOne} />
        ) : state.empty !== null ? (
          <Empty reason={state.empty} />
        ) : (
          <Skeleton />
        )}
      </main>
    </ViewContext.Provider>
  );
}

function shownScope(simulation: Simulation): ViewScope {
  const { referential, referentialLabel, scope } = simulation;
  const title = simulation.rows[0]?.title ?? '';
  return { referential, referentialLabel, scope, label: scope === '' ? referentialLabel : `${scope} ${title}` };
}
