/** Whose sliders are open. */
import type { RefObject } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { useView } from '../base/context.ts';
import type { Shown } from '../state/shown.ts';
import type { StatusChoice } from './statuses.ts';

/** What is to get the focus when the table is drawn next: a row that was walked to or is to be shown, or its sliders. */
export type Moved = 'focus' | 'reveal' | 'sliders';

export interface OpenSliders {
  /** The id of the action; null while none are open. */
  readonly opened: string | null;
  readonly close: () => void;
  /** Does what is chosen for an action: its sliders open and close, or its status is another. Null clears it. */
  readonly choose: (id: string, choice: StatusChoice | null) => void;
}

/** None to begin with. */
export function useSliders({ rows, tree }: Shown, moved: RefObject<Moved | null>): OpenSliders {
  const { setStatus } = useView();
  const [opened, setOpened] = useState<string | null>(null);
  const close = useCallback(() => {
    setOpened(null);
    moved.current = 'focus';
  }, []);
  const choose = (id: string, choice: StatusChoice | null): void => {
    const status = rows[tree.byId.get(id) ?? -1]?.status ?? null;
    if (choice?.status === 'detailed') {
      if (opened === id) close();
      else {
        setOpened(id);
        moved.current = 'sliders';
      }
      return;
    }
    if (opened === id) setOpened(null);
    if (choice !== null || status !== null) setStatus(id, choice?.status ?? null);
  };
  return { opened, close, choose };
}
