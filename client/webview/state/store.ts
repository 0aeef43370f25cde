/** Holds what the view knows and what its reader has chosen; every change of either is drawn at once. */
import type { ScenarioChange } from '../../../server/src/protocol/simulation.ts';
import type { WireStatus } from '../../../server/src/protocol/statuses.ts';
import type { FromView, Panels, ToView } from '../../../server/src/protocol/view.ts';
import type { Host } from '../base/host.ts';
import { isFiltered, matches } from '../table/filter.ts';
import { isOutside, toggledToShow } from '../table/lines.ts';
import type { Sorting } from '../table/sorting.ts';
import { asMemory, type Filters, type Memory, noFilters } from './memory.ts';
import { isSameScope, type Shown, scopeKey } from './shown.ts';
import { initialState, reduce, type ViewState } from './view-state.ts';

export interface Store {
  readonly state: ViewState;
  readonly memory: Memory;
  /** Takes a message of the extension in. */
  receive(message: ToView): void;
  readonly actions: Actions;
}

/** What the reader can do. The functions stay the same for the life of the page. */
export interface Actions {
  readonly post: (message: FromView) => void;
  /** Explains an action, and remembers which one was explained before it; null closes the explanation. */
  readonly explain: (id: string | null) => void;
  /** Explains the action again that was explained before. */
  readonly explainBack: () => void;
  readonly setPanels: (panels: Partial<Panels>) => void;
  /** Opens or closes a row. */
  readonly toggle: (id: string) => void;
  readonly setToggled: (ids: readonly string[]) => void;
  /** Opens or closes a card. */
  readonly setCard: (name: string, open: boolean) => void;
  readonly filter: (filters: Filters) => void;
  /** Narrows the table down to a category too, and leads to the first row that is left. */
  readonly showCategory: (category: string) => void;
  readonly sort: (sorting: Sorting) => void;
  /** Draws the parts of an action as a treemap; null draws bars. */
  readonly setMap: (map: string | null) => void;
  readonly reveal: (id: string) => void;
  /** To be called when the row that was to be revealed has the focus. */
  readonly endReveal: () => void;
  /** Opens the collectivité at a question; null for the one that is best answered next. */
  readonly ask: (question: string | null) => void;
  /** To be called when the question that was asked for has the focus, or there is none. */
  readonly endAsk: () => void;
  /** The themes of questions that are open or closed otherwise than to begin with. */
  readonly setThemes: (toggled: readonly string[]) => void;
  readonly setDock: (dock: Memory['dock']) => void;
  readonly setScrolled: (scrolled: number) => void;
  readonly setStatus: (id: string, status: WireStatus | null) => void;
}

/** A store that calls `draw` after every change. */
export function createStore(host: Host, draw: () => void): Store {
  let state = initialState;
  let memory = asMemory(host.recall());

  const remember = (changed: Partial<Memory>): void => {
    memory = { ...memory, ...changed };
    host.remember(memory);
  };
  const post = (message: FromView): void => {
    const { type } = message;
    const changes = type === 'change' || (type === 'document' && /^(un|re)do$/.test(message.command));
    if (changes) {
      const changing = type === 'change' ? changedIn(message.change) : state.changed;
      state = { ...state, awaited: state.awaited + 1, changedAt: performance.now(), changing };
    }
    host.post(message);
  };
  const setToggled = (ids: readonly string[]): void =>
    remember({ toggled: { ...memory.toggled, [toggledKey(state, memory)]: ids } });
  const setPanels = (changed: Partial<Panels>): void => {
    if (changed.explained === null) state = { ...state, trail: [] };
    remember({ panels: { ...memory.panels, ...changed } });
    host.post({ type: 'panels', panels: memory.panels });
    draw();
  };
  // The rows above open, and filters that hide the row go.
  const makeRoom = (id: string): void => {
    const { shown } = state;
    const index = shown?.tree.byId.get(id);
    if (shown === null || index === undefined) return;
    if ((index > 0 || !isOutside(shown)) && matches(shown, memory.filters)?.has(index) === false)
      remember({ filters: noFilters });
    if (!isFiltered(memory.filters)) setToggled(toggledToShow(shown, toggledIds(state, memory), id));
  };
  // Another scope is read from its beginning, and what is explained stays where it is a part of it.
  const begin = ({ tree }: Shown): void => {
    const { explained } = memory.panels;
    remember({ scrolled: 0 });
    if (explained === null || tree.byId.has(explained)) return;
    state = { ...state, trail: [] };
    remember({ panels: { ...memory.panels, explained: null } });
    host.post({ type: 'panels', panels: memory.panels });
  };
  const filter = (filters: Filters): void => {
    remember({ filters });
    // What was closed among the matches of other filters is open again.
    if (isFiltered(filters)) setToggled([]);
    draw();
  };
  const explain = (id: string | null): void => {
    const { explained } = memory.panels;
    if (id !== null && explained !== null && id !== explained) state = { ...state, trail: [...state.trail, explained] };
    setPanels({ explained: id });
  };
  const reveal = (id: string): void => {
    state = { ...state, revealed: { id } };
    makeRoom(id);
    draw();
  };

  return {
    get state() {
      return state;
    },
    get memory() {
      return memory;
    },
    receive: message => {
      const wanted = state.revealed;
      const waited = state.shown === null;
      state = reduce(state, message, performance.now());
      const { shown, revealed } = state;
      if (message.type === 'simulation' && shown?.simulation !== message.simulation) {
        console.warn('Référentiel: changes of something that is not shown were dropped.');
      } else if (shown !== null && message.type === 'simulation') {
        const other = memory.shown === null || !isSameScope(memory.shown, shown.simulation.shown);
        if (other && memory.shown !== null) begin(shown);
        if (other) remember({ shown: shown.simulation.shown });
      }
      if (revealed !== null && (revealed !== wanted || waited)) makeRoom(revealed.id);
      if (message.type === 'reveal' && message.explained) explain(message.id);
      draw();
    },
    actions: {
      post,
      explain,
      explainBack: () => {
        const { trail } = state;
        const last = trail.at(-1);
        if (last === undefined) return;
        state = { ...state, trail: trail.slice(0, -1) };
        setPanels({ explained: last });
      },
      setPanels,
      toggle: id => {
        const ids = toggledIds(state, memory);
        setToggled(ids.includes(id) ? ids.filter(other => other !== id) : [...ids, id]);
        draw();
      },
      setToggled: ids => {
        setToggled(ids);
        draw();
      },
      setCard: (name, open) => {
        remember({ cards: { ...memory.cards, [name]: open } });
        draw();
      },
      filter,
      showCategory: category => {
        filter({ ...memory.filters, category });
        const { shown } = state;
        const [first] = (shown && matches(shown, memory.filters)) ?? [];
        const id = shown?.rows[first ?? -1]?.id;
        if (id !== undefined) reveal(id);
      },
      sort: sorting => {
        remember({ sorting });
        draw();
      },
      setMap: map => {
        remember({ map });
        draw();
      },
      ask: question => {
        state = { ...state, asked: { question } };
        if (memory.panels.collectivity) draw();
        else setPanels({ collectivity: true });
      },
      endAsk: () => {
        state = { ...state, asked: null };
      },
      setThemes: themes => {
        remember({ themes });
        draw();
      },
      setDock: dock => {
        remember({ dock });
        draw();
      },
      setScrolled: scrolled => remember({ scrolled }),
      reveal,
      endReveal: () => {
        state = { ...state, revealed: null };
      },
      setStatus: (id, status) => post({ type: 'change', change: { type: 'statuses', statuses: { [id]: status } } }),
    },
  };
}

/** The one action whose status a change sets. */
function changedIn(change: ScenarioChange): string | null {
  const ids = change.type === 'statuses' ? Object.keys(change.statuses) : [];
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

const NONE: readonly string[] = [];

/** The ids of the shown scope whose twisty differs from the default. */
export function toggledIds(state: ViewState, memory: Memory): readonly string[] {
  return memory.toggled[toggledKey(state, memory)] ?? NONE;
}

/** Filters open all, so what is closed among their matches is remembered apart. */
function toggledKey({ shown }: ViewState, { filters }: Memory): string {
  if (shown === null) return '';
  return `${isFiltered(filters) ? '?' : ''}${scopeKey(shown.simulation.shown)}`;
}
