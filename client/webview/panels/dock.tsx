/** The panels that are open, beside the table or below it. */
import type { JSX } from 'preact';
import type { Panels } from '../../../server/src/protocol/view.ts';
import { useView } from '../base/context.ts';
import type { ViewState } from '../state/view-state.ts';
import { CollectivityPanel } from './collectivity.tsx';
import { Why } from './why.tsx';

export interface DockProps {
  readonly state: ViewState;
  readonly panels: Panels;
  readonly setPanels: (panels: Partial<Panels>) => void;
}

/** The why first: it is what was just asked for. */
export function Dock({ state, panels, setPanels }: DockProps): JSX.Element {
  const { say } = useView();
  const { explained } = panels;
  return (
    <aside class="dock" aria-label={say('Panels')}>
      {explained === null ? null : (
        <Why
          key={explained}
          id={explained}
          row={state.shown?.rows[state.shown.tree.byId.get(explained) ?? -1] ?? null}
          explanation={state.explanation?.id === explained ? state.explanation : null}
          onClose={() => setPanels({ explained: null })}
        />
      )}
      {panels.collectivity ? (
        <CollectivityPanel collectivity={state.collectivity} onClose={() => setPanels({ collectivity: false })} />
      ) : null}
    </aside>
  );
}
