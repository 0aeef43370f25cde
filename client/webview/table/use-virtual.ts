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
import type { RowPlace } from './bring.ts';
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
  /** Null for a row that there is not. */
  placeOf(at: number): RowPlace | null;
  /** True for a row that is in the page, with the room that it needs. */
  isDrawn(at: number): boolean;
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

  const placeOf = (at: number): RowPlace | null => {
    const item = virtualizer.measurementsCache[at];
    const scroller = scrollerOf();
    if (item === undefined || scroller === null || body.current === null) return null;
    return { scroller, start: item.start - margin + offsetIn(scroller, body.current), size: item.size };
  };

  const items = virtualizer.getVirtualItems();
  return {
    items,
    height: virtualizer.getTotalSize(),
    margin,
    placeOf,
    isDrawn: at => items.find(item => item.index === at)?.size === heightOf(at),
  };
}
