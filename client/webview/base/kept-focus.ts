/** The focus comes back to where it was. */
import { isSeen, isStop, type Stop } from './stops.ts';

/**
 * Chromium forgets what has the focus in a frame while something else of the same process has it: a menu or a question of the
 * workbench would leave whoever works by keyboard at the top of the page.
 */
export function keepFocus(): void {
  let last: Stop | null = null;
  document.addEventListener('focusin', ({ target }) => {
    last = isStop(target) ? target : null;
  });
  window.addEventListener('focus', () => {
    const isForgotten = document.activeElement === document.body;
    if (isForgotten && last !== null && isSeen(last)) last.focus({ preventScroll: true });
  });
}
