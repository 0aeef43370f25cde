/** What every part of the view needs: words, figures, and what can be done. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { WireStatus } from '../../../server/src/protocol/statuses.ts';
import type { FromView, Panels, ViewPlace } from '../../../server/src/protocol/view.ts';
import { type Figures, figuresFor } from './format.ts';
import { type Say, speaker } from './texts.ts';

export interface View {
  readonly say: Say;
  readonly figures: Figures;
  readonly place: ViewPlace;
  readonly post: (message: FromView) => void;
  /** Opens and closes what stands beside the table; the rest of it stays. */
  readonly setPanels: (panels: Partial<Panels>) => void;
  /** Opens the explanation of an action's score. */
  readonly explain: (id: string) => void;
  /** Brings the row of an action into sight. */
  readonly reveal: (id: string) => void;
  /** Leads to a question of the collectivité; null for the one that is best answered next. */
  readonly ask: (question: string | null) => void;
  readonly setStatus: (id: string, status: WireStatus | null) => void;
}

const nothing = (): void => undefined;

/** The context of the view; outside of one it speaks English and does nothing. */
export const ViewContext = createContext<View>({
  say: speaker(null),
  figures: figuresFor('en'),
  place: 'editor',
  post: nothing,
  setPanels: nothing,
  explain: nothing,
  reveal: nothing,
  ask: nothing,
  setStatus: nothing,
});

/** The words, the figures and the doings of the surrounding view. */
export function useView(): View {
  return useContext(ViewContext);
}
