/** The page as it is now: what it knows, and what its reader has chosen. Draws nothing. */
import type { ScenarioChange } from '../../../server/src/protocol/simulation.ts';
import type { FromView, Panels, ToView } from '../../../server/src/protocol/view.ts';
import type { Host } from '../base/host.ts';
import { isFiltered, matches } from '../table/filter.ts';
import { isOutside, toggledToShow } from '../table/lines.ts';
import { asMemory, type Memory, noFilters } from './memory.ts';
import { toggledIds, toggledKey } from './toggled.ts';
import { initialState, reduce, type ViewState } from './view-state.ts';

export interface Page {
  readonly state: ViewState;
  readonly memory: Memory;
  /** Takes in what a message tells. */
  hear(message: ToView): void;
  set(changed: Partial<ViewState>): void;
  /** What is remembered is there again when the page is loaded anew. */
  remember(changed: Partial<Memory>): void;
  /** Opens and closes panels, which the extension fills. */
  setPanels(changed: Partial<Panels>): void;
  setToggled(ids: readonly string[]): void;
  /** Has a row be among those that are seen: the rows above open, and filters that hide it go. */
  makeRoom(id: string): void;
  /** Tells the extension; a change waits for its answer from then on. */
  post(message: FromView): void;
}

/** Nothing is known but what was remembered. */
export function createPage(host: Host): Page {
  let state = initialState;
  let memory = asMemory(host.recall());

  const set = (changed: Partial<ViewState>): void => {
    state = { ...state, ...changed };
  };
  const remember = (changed: Partial<Memory>): void => {
    memory = { ...memory, ...changed };
    host.remember(memory);
  };
  const setToggled = (ids: readonly string[]): void =>
    remember({ toggled: { ...memory.toggled, [toggledKey(state, memory)]: ids } });

  return {
    get state() {
      return state;
    },
    get memory() {
      return memory;
    },
    hear: message => {
      state = reduce(state, message, performance.now());
    },
    set,
    remember,
    setPanels: changed => {
      if (changed.explained === null) set({ trail: [] });
      remember({ panels: { ...memory.panels, ...changed } });
      host.post({ type: 'panels', panels: memory.panels });
    },
    setToggled,
    makeRoom: id => {
      const { shown } = state;
      const index = shown?.tree.byId.get(id);
      if (shown === null || index === undefined) return;
      if ((index > 0 || !isOutside(shown)) && matches(shown, memory.filters)?.has(index) === false)
        remember({ filters: noFilters });
      if (!isFiltered(memory.filters)) setToggled(toggledToShow(shown, toggledIds(state, memory), id));
    },
    post: message => {
      const { type } = message;
      const changes = type === 'change' || (type === 'document' && /^(un|re)do$/.test(message.command));
      if (changes) {
        const changing = type === 'change' ? changedIn(message.change) : state.changed;
        set({ awaited: state.awaited + 1, changedAt: performance.now(), changing });
      }
      host.post(message);
    },
  };
}

/** The one action whose status a change sets. */
function changedIn(change: ScenarioChange): string | null {
  const ids = change.type === 'statuses' ? Object.keys(change.statuses) : [];
  return ids.length === 1 ? (ids[0] ?? null) : null;
}
