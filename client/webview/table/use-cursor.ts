/** Where the keyboard stands in the table, and whose sliders are open. */
import type { RefObject } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { useView } from '../base/context.ts';
import type { Shown } from '../state/shown.ts';
import { enterHead, enterStatus, rowElement } from './focus.ts';
import type { Intent } from './keys.ts';
import type { Line } from './lines.ts';
import { type StatusChoice, statusSuggested } from './statuses.ts';

export interface Cursor {
  /** The place of the one row that Tab enters. */
  readonly active: number;
  /** The place of the row whose sliders are open; -1 for none. */
  readonly opened: number;
  /** -1 for an action that is not among the lines. */
  readonly placeOf: (id: string | null) => number;
  /** What is to get the focus when the table is drawn next; reset by who moves it. */
  readonly moved: { current: 'focus' | 'reveal' | 'sliders' | null };
  /** Takes the place without the focus; true where it was elsewhere. */
  readonly stand: (id: string | null) => boolean;
  readonly perform: (intent: Intent) => void;
  readonly closeSliders: () => void;
}

/** Keeps the place, and does what keys and clicks ask for. */
export function useCursor(
  grid: RefObject<HTMLElement | null>,
  { rows, tree }: Shown,
  lines: readonly Line[],
  onToggle: (id: string) => void,
): Cursor {
  const { post, explain, setStatus } = useView();
  const [wanted, setWanted] = useState<string | null>(null);
  const [detailed, setDetailed] = useState<string | null>(null);
  const moved = useRef<'focus' | 'reveal' | 'sliders' | null>(null);
  const placeOf = (id: string | null): number =>
    id === null ? -1 : lines.findIndex(({ index }) => rows[index]?.id === id);
  const closeSliders = useCallback(() => {
    setDetailed(null);
    moved.current = 'focus';
  }, []);

  const choose = (id: string, choice: StatusChoice | null): void => {
    const status = rows[tree.byId.get(id) ?? -1]?.status ?? null;
    if (choice?.status === 'detailed') {
      if (detailed === id) closeSliders();
      else {
        setDetailed(id);
        moved.current = 'sliders';
      }
      return;
    }
    if (detailed === id) setDetailed(null);
    if (choice !== null || status !== null) setStatus(id, choice?.status ?? null);
  };
  const perform = (intent: Intent): void => {
    const id = rows[lines[intent.at]?.index ?? -1]?.id;
    if (id === undefined) return;
    setWanted(id);
    switch (intent.type) {
      case 'focus':
        // The row that Tab enters is drawn: nothing is drawn anew for it.
        if (id === wanted) rowElement(grid.current, id)?.focus();
        else moved.current = 'focus';
        return;
      case 'toggle':
        moved.current = 'focus';
        onToggle(id);
        return;
      case 'enterHead':
        enterHead(grid.current);
        return;
      case 'enterStatus':
        enterStatus(rowElement(grid.current, id));
        return;
      case 'choose':
        choose(id, intent.choice);
        return;
      case 'takeSuggested': {
        const suggested = rows[tree.byId.get(id) ?? -1]?.suggested ?? null;
        if (suggested !== null) setStatus(id, statusSuggested(suggested));
        return;
      }
      case 'closeSliders':
        closeSliders();
        return;
      case 'explain':
        explain(id);
        return;
      case 'open':
        post({ type: 'openAction', id });
    }
  };
  const stand = (id: string | null): boolean => {
    setWanted(id);
    return id !== wanted;
  };
  return {
    active: Math.max(0, placeOf(wanted)),
    opened: placeOf(detailed),
    placeOf,
    moved,
    stand,
    perform,
    closeSliders,
  };
}
