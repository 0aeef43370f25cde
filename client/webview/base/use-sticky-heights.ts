/** How high the parts are that stick at the top, for each sticks below the one before. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const PARTS: readonly (readonly [variable: string, selector: string])[] = [
  ['--story', '.story'],
  ['--filters', '.filters'],
];

/**
 * Keeps `--story` and `--filters` on the element that scrolls, their heights in pixels, and `--room`, its own. `present`
 * tells when they come.
 */
export function useStickyHeights(scroller: RefObject<HTMLElement | null>, present: boolean): void {
  useLayoutEffect(() => {
    const { current } = scroller;
    if (current === null || !present) return;
    const keep = (): void => {
      current.style.setProperty('--room', `${current.clientHeight}px`);
      for (const [variable, selector] of PARTS) {
        const height = current.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0;
        current.style.setProperty(variable, `${height}px`);
      }
    };
    const observer = new ResizeObserver(keep);
    observer.observe(current);
    for (const [, selector] of PARTS) {
      const part = current.querySelector(selector);
      if (part !== null) observer.observe(part);
    }
    keep();
    return () => observer.disconnect();
  }, [present]);
}
