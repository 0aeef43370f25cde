/** The focus of the table, which follows the keyboard and what is to be shown. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { bringIntoSight, bringToMiddle } from './bring.ts';
import { coveredIn, rowElement } from './focus.ts';
import type { Cursor } from './use-cursor.ts';
import type { HeldRows } from './use-held-rows.ts';
import type { Virtual } from './use-virtual.ts';

export interface Revealing {
  /** The row to bring into sight: done once for every object. */
  readonly revealed: { readonly id: string } | null;
  readonly onRevealed: () => void;
}

/** Gives it to the row that it moved to, as soon as that is drawn. */
export function useMovedFocus(
  grid: RefObject<HTMLElement | null>,
  virtual: Virtual,
  { active, moved, placeOf, idAt, stand }: Cursor,
  held: HeldRows,
  { revealed, onRevealed }: Revealing,
): void {
  const wasRevealed = useRef<Revealing['revealed']>(null);
  useLayoutEffect(() => {
    if (revealed !== null && revealed !== wasRevealed.current && placeOf(revealed.id) >= 0) {
      wasRevealed.current = revealed;
      onRevealed();
      moved.current = 'reveal';
      if (stand(revealed.id)) return;
    }
    // Sliders that have just opened get their room with the next drawing.
    if (moved.current === null || !virtual.isDrawn(active)) return;
    const row = rowElement(grid.current, idAt(active));
    if (row === null) return;
    const onto = moved.current === 'sliders' ? row.querySelector('input') : row;
    if (moved.current === 'reveal') {
      bringToMiddle(virtual.placeOf(active), coveredIn(grid.current));
      held.inMiddle(active);
    } else bringIntoSight(virtual.placeOf(active), coveredIn(grid.current));
    moved.current = null;
    onto?.focus({ preventScroll: true });
  });
}
