/** What every part of the view needs: words, figures, and the way out. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FromView } from '../../server/src/protocol/view.ts';
import { type Figures, figuresFor } from './format.ts';
import { type Say, speaker } from './texts.ts';

export interface View {
  readonly say: Say;
  readonly figures: Figures;
  readonly post: (message: FromView) => void;
}

/** The context of the view; outside of one it speaks English and sends nothing. */
export const ViewContext = createContext<View>({
  say: speaker(null),
  figures: figuresFor('en'),
  post: () => undefined,
});

/** The words, the figures and the way out of the surrounding view. */
export function useView(): View {
  return useContext(ViewContext);
}
