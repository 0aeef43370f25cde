/** One stop of the keyboard for a group of things: Tab enters and leaves it, the arrows walk inside. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { heldIn, inItsPlace } from './roving-held.ts';
import { type Item, type Lines, linesIn } from './roving-lines.ts';
import { walkedTo } from './roving-walk.ts';

export interface RovingOptions {
  /** What can be walked to. */
  readonly items: string;
  /** What holds the items of a line; without it, all are on one line. */
  readonly lines?: string;
  /** What Home and End go to the ends of, and what keeps the focus where an item goes that has it; without it, the group. */
  readonly regions?: string;
  /** True where some items may be hidden, as columns are where there is no room: they are passed over. */
  readonly someHidden?: boolean;
  /** False where Tab passes by, for something else leads in. */
  readonly isStop?: boolean;
}

/**
 * Left and right walk along a line, up and down from line to line, Home and End to the first and the last. A group is entered
 * where one has walked to in it; before, at its first item, or by who comes back to it at the beginning of its last line.
 * Where the item that has the focus goes, the focus goes to what comes to stand in its place.
 */
export function useRoving(group: RefObject<HTMLElement | null>, options: RovingOptions): void {
  const { items, lines, regions, someHidden = false, isStop = true } = options;
  /** Where one has walked to: passing by is no walk. */
  const current = useRef<Item | null>(null);
  /** True while the focus is behind it in the page. */
  const isBehind = useRef(false);
  /** The stop that was there to be seen; null once it may not be any more. To look makes the styles be computed. */
  const seen = useRef<Item | null>(null);
  const linesWithin = (root: Element | null): Lines => linesIn(root, items, lines);
  const keepOneStop = (): void => {
    const found = linesWithin(group.current);
    const all = found.flat();
    const mayStop = (item: Item): boolean => !someHidden || item === seen.current || item.checkVisibility();
    const nearest = isBehind.current ? (found.at(-1) ?? []) : all;
    const stop =
      all.find(item => item === document.activeElement) ??
      all.find(item => item === current.current && mayStop(item)) ??
      nearest.find(mayStop);
    seen.current = stop ?? null;
    for (const item of all) setStop(item, isStop && item === stop);
  };
  // Told before anything is drawn anew: what has the focus may be about to go.
  const held = heldIn(group.current, regions, linesWithin);
  useLayoutEffect(() => {
    keepOneStop();
    if (held !== null && document.activeElement === document.body) {
      inItsPlace(held, linesWithin)?.focus({ preventScroll: true });
    }
  });
  useEffect(() => {
    const root = group.current;
    if (root === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const next = walkedTo(event, root, regions, linesWithin);
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    };
    const onFocusIn = ({ target, relatedTarget }: FocusEvent): void => {
      const all = linesWithin(root).flat();
      const entered = all.find(item => item === target);
      const isPassedBy = entered?.tabIndex === 0 && !all.some(item => item === relatedTarget);
      if (entered !== undefined && !isPassedBy) current.current = entered;
      keepOneStop();
    };
    const onFocusAround = ({ target }: FocusEvent): void => {
      const isAfter = target instanceof Node && !root.contains(target) && follows(target, root);
      if (isAfter === isBehind.current) return;
      isBehind.current = isAfter;
      keepOneStop();
    };
    // What is inside may draw itself anew alone.
    const drawn = new MutationObserver(keepOneStop);
    drawn.observe(root, { childList: true, subtree: true });
    // What is hidden depends on the room around it.
    const resized = new ResizeObserver(() => {
      seen.current = null;
      keepOneStop();
    });
    if (someHidden && root.parentElement !== null) resized.observe(root.parentElement);
    root.addEventListener('keydown', onKeyDown);
    root.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusin', onFocusAround);
    return () => {
      drawn.disconnect();
      resized.disconnect();
      root.removeEventListener('keydown', onKeyDown);
      root.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusin', onFocusAround);
    };
  }, []);
}

function follows(target: Node, group: Node): boolean {
  return (group.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function setStop(item: Item, isStop: boolean): void {
  const wanted = isStop ? '0' : '-1';
  if (item.getAttribute('tabindex') !== wanted) item.setAttribute('tabindex', wanted);
}
