/** Holds what the view knows and what its reader has chosen; every change of either is drawn at once. */
import { isSameScope } from '../../../server/src/protocol/simulation.ts';
import type { ToView } from '../../../server/src/protocol/view.ts';
import type { Host } from '../base/host.ts';
import { type Actions, createActions } from './actions.ts';
import type { Memory } from './memory.ts';
import { createPage } from './page.ts';
import type { Shown } from './shown.ts';
import type { ViewState } from './view-state.ts';

export interface Store {
  readonly state: ViewState;
  readonly memory: Memory;
  /** Takes a message of the extension in. */
  receive(message: ToView): void;
  readonly actions: Actions;
}

/** A store that calls `draw` after every change. */
export function createStore(host: Host, draw: () => void): Store {
  const page = createPage(host);
  const actions = createActions(page, draw);

  // Another scope is read from its beginning, and what is explained stays where it is a part of it.
  const begin = ({ tree }: Shown): void => {
    const { explained } = page.memory.panels;
    page.remember({ scrolled: 0 });
    if (explained !== null && !tree.byId.has(explained)) page.setPanels({ explained: null });
  };

  return {
    get state() {
      return page.state;
    },
    get memory() {
      return page.memory;
    },
    receive: message => {
      const { revealed: wanted, shown: before } = page.state;
      page.hear(message);
      const { shown, revealed } = page.state;
      if (message.type === 'simulation' && shown?.simulation !== message.simulation) {
        console.warn('Référentiel: changes of something that is not shown were dropped.');
      } else if (shown !== null && message.type === 'simulation') {
        const { memory } = page;
        const other = memory.shown === null || !isSameScope(memory.shown, shown.simulation.shown);
        if (other && memory.shown !== null) begin(shown);
        if (other) page.remember({ shown: shown.simulation.shown });
      }
      if (revealed !== null && (revealed !== wanted || before === null)) page.makeRoom(revealed.id);
      if (message.type === 'reveal' && message.explained) actions.explain(message.id);
      draw();
    },
    actions,
  };
}
