/** Where the keyboard stands in the table. */
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useView } from '../base/context.ts';
import type { Shown } from '../state/shown.ts';
import { enterHead, enterStatus, rowElement } from './focus.ts';
import type { Intent } from './keys.ts';
import type { Line } from './lines.ts';
import { statusSuggested } from './statuses.ts';
import { type Moved, useSliders } from './use-sliders.ts';

export interface Cursor {
  /** The place of the one row that Tab enters. */
  readonly active: number;
  /** The place of the row whose sliders are open; -1 for none. */
  readonly opened: number;
  /** -1 for an action that is not among the lines. */
  readonly placeOf: (id: string | null) => number;
  /** The id of the action at a place; undefined where there is none. */
  readonly idAt: (at: number) => string | undefined;
  /** Reset by who moves the focus. */
  readonly moved: RefObject<Moved | null>;
  /** Takes the place without the focus; true where it was elsewhere. */
  readonly stand: (id: string | null) => boolean;
  readonly perform: (intent: Intent) => void;
  readonly closeSliders: () => void;
}

/** Keeps the place, and does what keys and clicks ask for. */
export function useCursor(
  grid: RefObject<HTMLElement | null>,
  shown: Shown,
  lines: readonly Line[],
  onToggle: (id: string) => void,
): Cursor {
  const { post, explain, setStatus } = useView();
  const { rows, tree } = shown;
  const [wanted, setWanted] = useState<string | null>(null);
  const moved = useRef<Moved | null>(null);
  const sliders = useSliders(shown, moved);
  const placeOf = (id: string | null): number =>
    id === null ? -1 : lines.findIndex(({ index }) => rows[index]?.id === id);
  const idAt = (at: number): string | undefined => rows[lines[at]?.index ?? -1]?.id;
  const perform = (intent: Intent): void => {
    const id = idAt(intent.at);
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
        sliders.choose(id, intent.choice);
        return;
      case 'takeSuggested': {
        const suggested = rows[tree.byId.get(id) ?? -1]?.suggested ?? null;
        if (suggested !== null) setStatus(id, statusSuggested(suggested));
        return;
      }
      case 'closeSliders':
        sliders.close();
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
    opened: placeOf(sliders.opened),
    placeOf,
    idAt,
    moved,
    stand,
    perform,
    closeSliders: sliders.close,
  };
}
