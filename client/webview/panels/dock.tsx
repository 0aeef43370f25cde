/** The panels that are open, beside the table or below it. */
import type { JSX } from 'preact';
import { useView } from '../base/context.ts';
import type { Actions } from '../state/actions.ts';
import type { Memory } from '../state/memory.ts';
import type { ShownRow } from '../state/shown.ts';
import type { ViewState } from '../state/view-state.ts';
import { CollectivityPanel } from './collectivity.tsx';
import { Splitter } from './splitter.tsx';
import { Why } from './why.tsx';

export interface DockProps {
  readonly state: ViewState;
  readonly memory: Memory;
  readonly actions: Actions;
}

/** The why first: it is what was just asked for. */
export function Dock({ state, memory, actions }: DockProps): JSX.Element {
  const { say } = useView();
  const { panels, themes, dock } = memory;
  const { setPanels, setThemes, setDock, endAsk, explainBack } = actions;
  const { explained } = panels;
  const rowOf = (id: string): ShownRow | undefined => state.shown?.rows[state.shown.tree.byId.get(id) ?? -1];
  return (
    <aside class="dock-frame" aria-label={say('Panels')}>
      <div class="dock">
        {explained === null ? null : (
          <Why
            id={explained}
            rowOf={rowOf}
            explanation={state.explanation?.id === explained ? state.explanation : null}
            from={state.trail.at(-1) ?? null}
            onBack={explainBack}
            onClose={() => setPanels({ explained: null })}
          />
        )}
        {panels.collectivity && state.shown !== null ? (
          <CollectivityPanel
            shown={state.shown.simulation.shown}
            collectivity={state.collectivity}
            stakes={state.stakes}
            themes={themes}
            onThemes={setThemes}
            wanted={state.asked}
            onReached={endAsk}
            onClose={() => setPanels({ collectivity: false })}
          />
        ) : null}
      </div>
      <Splitter dock={dock} onResize={setDock} />
    </aside>
  );
}
