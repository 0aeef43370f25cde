/** Brings the page back to where it was scrolled before it was hidden. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** How long the page must stand still before its place is remembered, in milliseconds. */
const REST = 200;

/** Scrolls once, when there is something to see (`present`), and from then on tells `onScroll` where the page stands. */
export function useScrollMemory(
  scroller: RefObject<HTMLElement | null>,
  present: boolean,
  remembered: number,
  onScroll: (scrolled: number) => void,
): void {
  useEffect(() => {
    const { current } = scroller;
    if (current === null || !present) return;
    if (remembered > 0 && current.scrollTop === 0) current.scrollTop = remembered;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onMove = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => onScroll(current.scrollTop), REST);
    };
    current.addEventListener('scroll', onMove, { passive: true });
    return () => {
      clearTimeout(timer);
      current.removeEventListener('scroll', onMove);
    };
  }, [present]);
}
