import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MapLayout } from './layout.ts';
import type { MapCursor } from './walk.ts';

/**
 * Where the keyboard is in the picture, the focus follows what it walks to; where it is elsewhere, sight alone does. From a text beside
 * the page it is never taken: it comes to what is looked at once it is back.
 */
export function useFollowedFocus(
  frame: RefObject<HTMLElement | null>,
  layout: MapLayout,
  { node, link }: MapCursor,
): void {
  const shownAt = useRef(node);
  useLayoutEffect(() => {
    const { current } = frame;
    const wanted = current?.querySelector<SVGElement>(
      link === null ? `[data-node="${node}"]` : `[data-link="${link}"]`,
    );
    const isInside = current?.contains(document.activeElement) === true || document.activeElement === document.body;
    const had = current?.dataset['had'] === 'true';
    if (current === null || !wanted) return;
    if (isInside && had) {
      if (document.hasFocus()) wanted.focus({ preventScroll: true });
      else if (document.activeElement instanceof SVGElement) document.activeElement.blur();
    }
    if (shownAt.current !== node) wanted.scrollIntoView({ block: 'nearest' });
    shownAt.current = node;
  }, [layout, node, link]);
  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return;
    const note = ({ target }: FocusEvent): void => {
      current.dataset['had'] = String(target instanceof Node && current.contains(target));
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
}
