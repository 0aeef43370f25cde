/** Rows in what scrolls, and how they are brought to where they can be read. Nothing is done for a row that there is not. */

export interface RowPlace {
  readonly scroller: HTMLElement;
  /** Where the row begins, from the top of all that scrolls, and its height. In pixels. */
  readonly start: number;
  readonly size: number;
}

/** Scrolls as little as brings a row into sight below what sticks at the top, `covered` pixels high. */
export function bringIntoSight(place: RowPlace | null, covered: number): void {
  if (place === null) return;
  const { scroller, start, size } = place;
  if (start - covered < scroller.scrollTop) scroller.scrollTop = start - covered;
  const end = start + size;
  if (end > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = end - scroller.clientHeight;
}

/** Scrolls a row that is not well in sight to the middle of the room below what sticks at the top. */
export function bringToMiddle(place: RowPlace | null, covered: number): void {
  if (place === null) return;
  const { scroller, start, size } = place;
  const top = start - scroller.scrollTop;
  if (top >= covered + size && top + 2 * size <= scroller.clientHeight) return;
  scroller.scrollTop = start - covered - Math.max(0, (scroller.clientHeight - covered - size) / 2);
}

/** Scrolls a row to `below` pixels below the top of what is to be seen. */
export function bringTo(place: RowPlace | null, below: number): void {
  if (place === null) return;
  const { scroller, start, size } = place;
  scroller.scrollTop = start - Math.max(0, Math.min(below, scroller.clientHeight - size));
}

/** How far a row is below the top of what is to be seen, in pixels; null where there is no such row. */
export function belowTop(place: RowPlace | null): number | null {
  return place === null ? null : place.start - place.scroller.scrollTop;
}
