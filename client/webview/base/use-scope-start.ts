/** Another scope is read from its top. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Scrolls to the top when the scope is another one, unless a row of it is to be shown. Scopes are told by their keys. */
export function useScopeStart(scroller: RefObject<HTMLElement | null>, scope: string, revealing: boolean): void {
  const last = useRef('');
  useLayoutEffect(() => {
    const before = last.current;
    if (scope !== '') last.current = scope;
    if (before === '' || scope === '' || scope === before || revealing) return;
    scroller.current?.scrollTo(0, 0);
  }, [scope]);
}
