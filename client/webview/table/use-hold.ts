/** Keeps something in its place while the page is still being measured: a tab that was hidden gets its sizes late. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What a reader does to go elsewhere. */
const OWN_WAYS = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/** Begins to hold: `place` is called whenever a part of the page gets another size, until the reader acts. */
export type Hold = (place: () => void) => void;

/** Gives what holds things in the page around an element. */
export function useHold(inside: RefObject<HTMLElement | null>): Hold {
  const held = useRef<(() => void) | null>(null);
  useEffect(() => {
    const scroller = inside.current?.closest<HTMLElement>('.scroller');
    if (scroller === undefined || scroller === null) return;
    const again = (): void => held.current?.();
    const release = (): void => {
      held.current = null;
    };
    const observer = new ResizeObserver(again);
    for (const part of [scroller, ...scroller.children]) observer.observe(part);
    document.addEventListener('visibilitychange', again);
    for (const way of OWN_WAYS) window.addEventListener(way, release, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', again);
      for (const way of OWN_WAYS) window.removeEventListener(way, release, { capture: true });
    };
  }, []);
  return place => {
    held.current = place;
  };
}
