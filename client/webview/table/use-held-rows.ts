/** Rows that stay where the eye is, whatever takes room from the table. */
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { belowTop, bringTo, bringToMiddle, type RowPlace } from './bring.ts';
import { coveredIn } from './focus.ts';
import type { Cursor } from './use-cursor.ts';
import { useHold } from './use-hold.ts';
import type { Virtual } from './use-virtual.ts';

export interface HeldRows {
  /** Holds a row in the middle. */
  readonly inMiddle: (at: number) => void;
  /** Holds a row where it is now. */
  readonly here: (at: number) => void;
}

/** Holds the row of an action, wherever that comes to stand among the lines. */
export function useHeldRows(
  grid: RefObject<HTMLElement | null>,
  virtual: Virtual,
  { placeOf, idAt }: Cursor,
): HeldRows {
  const latest = useRef({ virtual, placeOf });
  latest.current = { virtual, placeOf };
  const hold = useHold(grid);
  const holdRow = (at: number, bring: (place: RowPlace | null, covered: number) => void): void => {
    const id = idAt(at);
    if (id === undefined) return;
    hold(() => bring(latest.current.virtual.placeOf(latest.current.placeOf(id)), coveredIn(grid.current)));
  };
  return {
    inMiddle: at => holdRow(at, bringToMiddle),
    here: at => {
      const below = belowTop(virtual.placeOf(at));
      if (below !== null) holdRow(at, (place, covered) => bringTo(place, Math.max(below, covered)));
    },
  };
}
