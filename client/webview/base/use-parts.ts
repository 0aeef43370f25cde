/** The keys that lead from one part of the view to the next: toolbar, total, cards, filters, table, each panel. */
import { useEffect } from 'preact/hooks';
import { firstStop, isSeen, isStop, type Stop } from './stops.ts';

/** By part, where the focus was last. */
const left = new WeakMap<Element, Stop>();

/** The parts are the elements with this attribute, in the order of the page. */
const PART = '[data-part]';

/**
 * Ctrl+F6 leads to the next part, with Shift to the one before, around the ends: F6 alone stays the workbench's own way
 * between its parts. A part is entered where it was left, else at its first stop.
 */
export function useParts(): void {
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (!isStop(target)) return;
      const part = target.closest(PART);
      if (part !== null) left.set(part, target);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      leadFromPart(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

/** Leads to the next part, or to the one before. */
export function leadFromPart(step: 1 | -1): void {
  const entries = [...document.querySelectorAll(PART)].flatMap(part => {
    const last = left.get(part);
    const stop = last !== undefined && part.contains(last) && isSeen(last) ? last : firstStop(part);
    return stop === undefined ? [] : [{ part, stop }];
  });
  const at = entries.findIndex(({ part }) => part.contains(document.activeElement));
  const from = at < 0 && step < 0 ? 0 : at;
  entries.at((from + step) % entries.length)?.stop.focus();
}
