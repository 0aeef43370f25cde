/** How much of the window the panels may have. Pure: shares are in per cent, lengths in pixels. */

/** Where the panels are: beside the table, or below it. */
export type Side = 'beside' | 'below';

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Less is of no use, in pixels. */
const LEAST: Readonly<Record<Side, number>> = { beside: 280, below: 120 };
/** What is left over is the table’s. */
const MOST: Readonly<Record<Side, number>> = { beside: 60, below: 75 };
const STEP = 2;

/** The bounds in a window of some length. */
export function boundsOf(side: Side, window: number): Bounds {
  const least = window === 0 ? 0 : Math.ceil((100 * LEAST[side]) / window);
  return { least: Math.min(least, MOST[side]), most: MOST[side] };
}

/** The share within the bounds. */
export function within({ least, most }: Bounds, share: number): number {
  return Math.min(most, Math.max(least, share));
}

/** The share of what is behind a point of the window. */
export function shareAt(side: Side, point: number, window: number): number {
  return window === 0 ? MOST[side] : Math.round((100 * (window - point)) / window);
}

/** The share after a key: the arrows move the edge, Home and End go to the bounds. Null for any other key. */
export function shareAfter(key: string, side: Side, now: number, bounds: Bounds): number | null {
  const [more, less] = side === 'beside' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  switch (key) {
    case more:
      return within(bounds, now + STEP);
    case less:
      return within(bounds, now - STEP);
    case 'Home':
      return bounds.least;
    case 'End':
      return bounds.most;
    default:
      return null;
  }
}
