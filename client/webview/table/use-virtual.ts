/** Only the rows that are in sight, of a list that scrolls inside a longer page. */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { offsetIn } from './offset.ts';

export interface VirtualOptions {
  readonly count: number;
  /** The element that holds the rows; what scrolls is the nearest `.scroller` around it. */
  readonly body: RefObject<HTMLElement | null>;
  /** The height of a row, in pixels. */
  readonly heightOf: (at: number) => number;
  /** Changes whenever `heightOf` tells other heights. */
  readonly heights: string;
  /** A row that stays in the page when it is out of sight, for it holds the focus; -1 for none. */
  readonly pinned: number;
}

export interface Virtual {
  readonly items: readonly VirtualItem[];
  /** The height of all rows. */
  readonly height: number;
  /** Where the first row begins, from the top of what scrolls. */
  readonly margin: number;
  /** Scrolls as little as brings a row into sight below what sticks at the top, `covered` pixels high. */
  bringIntoSight(at: number, covered: number): void;
  /** Scrolls a row that is not well in sight to the middle of the room below what sticks at the top. */
  bringToMiddle(at: number, covered: number): void;
  /** How far a row is below the top of what is to be seen, in pixels; null where there is no such row. */
  belowTop(at: number): number | null;
  /** Scrolls a row there. */
  bringTo(at: number, below: number): void;
}

const OVERSCAN = 8;

/** Follows the scrolling and the sizes of the page. */
export function useVirtual({ count, body, heightOf, heights, pinned }: VirtualOptions): Virtual {
  const [, redraw] = useState(0);
  const [margin, setMargin] = useState(0);
  const scrollerOf = (): HTMLElement | null => body.current?.closest<HTMLElement>('.scroller') ?? null;
  const rangeExtractor = useCallback(
    (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const shown = defaultRangeExtractor(range);
      if (pinned < 0 || pinned >= range.count || shown.includes(pinned)) return shown;
      return [...shown, pinned].sort((a, b) => a - b);
    },
    [pinned],
  );
  const options = {
    count,
    getScrollElement: scrollerOf,
    estimateSize: heightOf,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: OVERSCAN,
    scrollMargin: margin,
    rangeExtractor,
    onChange: () => redraw(drawn => drawn + 1),
  };
  const held = useRef<Virtualizer<HTMLElement, HTMLElement>>(null);
  held.current ??= new Virtualizer<HTMLElement, HTMLElement>(options);
  const virtualizer = held.current;
  virtualizer.setOptions(options);

  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, heights]);
  // What stands above the rows grows and shrinks: cards that wrap, panels that open.
  useLayoutEffect(() => {
    const scroller = scrollerOf();
    if (scroller === null) return;
    const measure = (): void => {
      if (body.current !== null) setMargin(offsetIn(scroller, body.current));
    };
    const observer = new ResizeObserver(measure);
    for (const child of scroller.children) observer.observe(child);
    measure();
    return () => observer.disconnect();
  }, []);

  const placeOf = (at: number): { scroller: HTMLElement; start: number; size: number } | null => {
    const item = virtualizer.measurementsCache[at];
    const scroller = scrollerOf();
    if (item === undefined || scroller === null || body.current === null) return null;
    return { scroller, start: item.start - margin + offsetIn(scroller, body.current), size: item.size };
  };

  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    margin,
    bringIntoSight: (at, covered) => {
      const place = placeOf(at);
      if (place === null) return;
      const { scroller, start, size } = place;
      if (start - covered < scroller.scrollTop) scroller.scrollTop = start - covered;
      const end = start + size;
      if (end > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = end - scroller.clientHeight;
    },
    bringToMiddle: (at, covered) => {
      const place = placeOf(at);
      if (place === null) return;
      const { scroller, start, size } = place;
      const top = start - scroller.scrollTop;
      if (top >= covered + size && top + 2 * size <= scroller.clientHeight) return;
      scroller.scrollTop = start - covered - Math.max(0, (scroller.clientHeight - covered - size) / 2);
    },
    belowTop: at => {
      const place = placeOf(at);
      return place === null ? null : place.start - place.scroller.scrollTop;
    },
    bringTo: (at, below) => {
      const place = placeOf(at);
      if (place === null) return;
      const { scroller, start, size } = place;
      scroller.scrollTop = start - Math.max(0, Math.min(below, scroller.clientHeight - size));
    },
  };
}
