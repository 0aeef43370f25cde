/** The focus comes back to where it was. */
import { firstStop, isSeen, isStop, type Stop } from './stops.ts';

/**
 * Chromium forgets what has the focus in a frame while something else of the same process has it: a menu or a question of the
 * workbench would leave whoever works by keyboard at the top of the page. Where Tab comes to another place of its part by now, that has it.
 */
export function keepFocus(): void {
  let last: Stop | null = null;
  let wasReached = false;
  document.addEventListener('focusin', ({ target }) => {
    last = isStop(target) ? target : null;
    wasReached = last !== null && last.tabIndex >= 0;
  });
  window.addEventListener('focus', () => {
    const isForgotten = document.activeElement === document.body;
    if (!isForgotten || last === null || !isSeen(last)) return;
    const instead = wasReached && last.tabIndex < 0 ? firstStop(last.closest('[data-part]')) : undefined;
    (instead ?? last).focus({ preventScroll: true });
  });
}
