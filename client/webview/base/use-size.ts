/** How much room an element has. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export type Size = 'tight' | 'narrow' | 'medium' | 'wide';

/** Below these widths, in pixels, the table has three lines a row, two, or no column of weights. */
const TIGHT = 370;
const NARROW = 820;
const MEDIUM = 980;
/** Below it, two simulations side by side have no room for all of their figures. */
const BRIEF = 560;

/** The width of an element in whole pixels, followed as it changes; 0 before it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = (): void => setWidth(Math.floor(current.clientWidth));
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, []);
  return width;
}

/** The room that an element has for what stands in it, in whole pixels, followed as it changes; 0 before it is known. */
export function useBox(element: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [box, setBox] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = (): void => {
      const [width, height] = [Math.floor(current.clientWidth), Math.floor(current.clientHeight)];
      setBox(before => (before.width === width && before.height === height ? before : { width, height }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, []);
  return box;
}

/** The size that a width is. */
export function sizeOf(width: number): Size {
  if (width < NARROW) return width < TIGHT ? 'tight' : 'narrow';
  return width < MEDIUM ? 'medium' : 'wide';
}

/** True for the sizes whose table has more than one line a row. */
export function isNarrow(size: Size): boolean {
  return size === 'narrow' || size === 'tight';
}

/** True for a width where of what is compared only what matters most is shown. */
export function isBrief(width: number): boolean {
  return width < BRIEF;
}

/** The classes by which style sheets know a width. */
export function classesOf(width: number): string {
  const size = sizeOf(width);
  const classes = size === 'tight' ? 'narrow tight' : size;
  return isBrief(width) ? `${classes} brief` : classes;
}
