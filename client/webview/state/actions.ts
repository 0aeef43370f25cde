import type { WireStatus } from '../../../server/src/protocol/statuses.ts';
import type { FromView, Panels } from '../../../server/src/protocol/view.ts';
import { isFiltered, matches } from '../table/filter.ts';
import type { Sorting } from '../table/sorting.ts';
import type { Filters, Memory } from './memory.ts';
import type { Page } from './page.ts';
import { toggledIds } from './toggled.ts';

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

/** What the reader can do with a page that `draw` draws. */
export function createActions(page: Page, draw: () => void): Actions {
  const { post } = page;
  const remember = (changed: Partial<Memory>): void => {
    page.remember(changed);
    draw();
  };
  const setPanels = (changed: Partial<Panels>): void => {
    page.setPanels(changed);
    draw();
  };
  const setToggled = (ids: readonly string[]): void => {
    page.setToggled(ids);
    draw();
  };
  const filter = (filters: Filters): void => {
    page.remember({ filters });
    // What was closed among the matches of other filters is open again.
    if (isFiltered(filters)) page.setToggled([]);
    draw();
  };
  const reveal = (id: string): void => {
    page.set({ revealed: { id } });
    page.makeRoom(id);
    draw();
  };

  return {
    post,
    explain: id => {
      const { explained } = page.memory.panels;
      if (id !== null && explained !== null && id !== explained) page.set({ trail: [...page.state.trail, explained] });
      setPanels({ explained: id });
    },
    explainBack: () => {
      const { trail } = page.state;
      const last = trail.at(-1);
      if (last === undefined) return;
      page.set({ trail: trail.slice(0, -1) });
      setPanels({ explained: last });
    },
    setPanels,
    toggle: id => {
      const ids = toggledIds(page.state, page.memory);
      setToggled(ids.includes(id) ? ids.filter(other => other !== id) : [...ids, id]);
    },
    setToggled,
    setCard: (name, open) => remember({ cards: { ...page.memory.cards, [name]: open } }),
    filter,
    showCategory: category => {
      filter({ ...page.memory.filters, category });
      const { shown } = page.state;
      const [first] = (shown && matches(shown, page.memory.filters)) ?? [];
      const id = shown?.rows[first ?? -1]?.id;
      if (id !== undefined) reveal(id);
    },
    sort: sorting => remember({ sorting }),
    setMap: map => remember({ map }),
    ask: question => {
      page.set({ asked: { question } });
      if (page.memory.panels.collectivity) draw();
      else setPanels({ collectivity: true });
    },
    endAsk: () => page.set({ asked: null }),
    setThemes: themes => remember({ themes }),
    setDock: dock => remember({ dock }),
    setScrolled: scrolled => page.remember({ scrolled }),
    reveal,
    endReveal: () => page.set({ revealed: null }),
    setStatus: (id, status) => post({ type: 'change', change: { type: 'statuses', statuses: { [id]: status } } }),
  };
}
