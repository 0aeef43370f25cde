/** How far below the top of what scrolls something begins, in whole pixels. */
export function offsetIn(scroller: HTMLElement, element: HTMLElement): number {
  return Math.round(element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
}
