/** One stop of the keyboard for a group of things: Tab enters and leaves it, the arrows walk inside. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

export interface RovingOptions {
  /** What can be walked to. */
  readonly items: string;
  /** What holds the items of a line, or is the only one; without it, all are on one line. */
  readonly lines?: string;
  /** True where some items may be hidden, as columns are where there is no room: they are passed over. */
  readonly someHidden?: boolean;
}

type Item = HTMLElement | SVGElement;
type Lines = readonly (readonly Item[])[];

/**
 * Left and right walk along a line, up and down from line to line, Home and End to the first and the last. Where the item
 * that has the focus goes, the focus goes to what comes to stand in its place.
 */
export function useRoving(
  group: RefObject<HTMLElement | null>,
  { items, lines, someHidden = false }: RovingOptions,
): void {
  const current = useRef<Item | null>(null);
  const linesNow = (): Lines => {
    const all = linesIn(group.current, items, lines);
    return someHidden ? all.map(line => line.filter(item => item.checkVisibility())) : all;
  };
  const keepOneStop = (): void => {
    const all = linesNow().flat();
    if (current.current === null || !all.includes(current.current)) current.current = all[0] ?? null;
    for (const item of all) item.setAttribute('tabindex', item === current.current ? '0' : '-1');
  };
  // Told before anything is drawn anew: what has the focus may be about to go.
  const held = group.current?.contains(document.activeElement) ? placeOf(document.activeElement, linesNow()) : null;
  useLayoutEffect(() => {
    keepOneStop();
    if (held !== null && document.activeElement === document.body) {
      inLine(linesNow(), held.at, held.place)?.focus({ preventScroll: true });
    }
  });
  useEffect(() => {
    const root = group.current;
    if (root === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || walksInText(event)) return;
      const next = itemAfter(event.key, event.target, linesNow());
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    };
    const onFocusIn = ({ target }: FocusEvent): void => {
      const entered = linesNow()
        .flat()
        .find(item => item === target);
      if (entered === undefined) return;
      current.current = entered;
      keepOneStop();
    };
    root.addEventListener('keydown', onKeyDown);
    root.addEventListener('focusin', onFocusIn);
    return () => {
      root.removeEventListener('keydown', onKeyDown);
      root.removeEventListener('focusin', onFocusIn);
    };
  }, []);
}

function linesIn(root: HTMLElement | null, items: string, lines: string | undefined): Lines {
  if (root === null) return [];
  const within = (line: Element): readonly Item[] =>
    line.matches(items) ? [line as Item] : [...line.querySelectorAll<Item>(items)];
  const all = lines === undefined ? [within(root)] : [...root.querySelectorAll(lines)].map(within);
  return all.filter(line => line.length > 0);
}

/** True for a key that walks inside a text. It leads on where all of the text is selected, as it is when it is entered. */
function walksInText({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLInputElement) || !/^(ArrowLeft|ArrowRight|Home|End)$/.test(key)) return false;
  const { selectionStart, selectionEnd, value } = target;
  return selectionStart !== null && (selectionStart > 0 || selectionEnd !== value.length);
}

interface Place {
  /** The line. */
  readonly at: number;
  /** Where in the line. */
  readonly place: number;
}

/** Null for what is none of the items. */
function placeOf(item: EventTarget | null, lines: Lines): Place | null {
  const at = lines.findIndex(line => line.some(one => one === item));
  const place = lines[at]?.indexOf(item as Item);
  return place === undefined ? null : { at, place };
}

/** The item at a place of a line, or the last before it; of the last line where there are fewer lines. */
function inLine(lines: Lines, at: number, place: number): Item | undefined {
  const line = lines[Math.min(at, lines.length - 1)];
  return line?.[Math.min(place, line.length - 1)];
}

/** Where a key leads; undefined for a key that leads nowhere. */
function itemAfter(key: string, from: EventTarget | null, lines: Lines): Item | undefined {
  const found = placeOf(from, lines);
  if (found === null) return undefined;
  const { at, place } = found;
  const line = lines[at] ?? [];
  switch (key) {
    case 'ArrowLeft':
      return line[place - 1];
    case 'ArrowRight':
      return line[place + 1];
    case 'ArrowUp':
      return inLine(lines, at - 1, place);
    case 'ArrowDown':
      return inLine(lines, at + 1, place);
    case 'Home':
      return lines.length === 1 ? line[0] : inLine(lines, 0, place);
    case 'End':
      return lines.length === 1 ? line.at(-1) : inLine(lines, lines.length - 1, place);
    default:
      return undefined;
  }
}
