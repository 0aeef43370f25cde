/** The view as a whole: what is shown, and what all of it needs. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Patterns } from './bars/patterns.tsx';
import { type View, ViewContext } from './base/context.ts';
import { figuresFor } from './base/format.ts';
import { speaker } from './base/texts.ts';
import { Beginning } from './base/use-draft.ts';
import { type SimulationProps, SimulationView } from './simulation-view.tsx';

/** Gives words, figures and doings to all that is drawn. */
export function App(props: SimulationProps): JSX.Element {
  const { state, actions } = props;
  const { texts, locale, place, shown } = state;
  const view = useMemo(
    (): View => ({ say: speaker(texts), figures: figuresFor(locale), place, ...actions }),
    [texts, locale, place, actions],
  );
  return (
    <ViewContext.Provider value={view}>
      <Beginning.Provider value={shown?.tree}>
        <Patterns />
        <SimulationView {...props} />
      </Beginning.Provider>
    </ViewContext.Provider>
  );
}
