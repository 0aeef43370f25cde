/** What the benchmark runs inside the page of the view: as texts, for the DOM is known nowhere else in these folders. */

/** What one click took, in milliseconds: until the answer came into the page, and until it was painted. */
export interface Click {
  readonly answered: number;
  readonly painted: number;
}

/** True where the total of a simulation is to be seen. */
export const HAS_TOTAL = `document.querySelector('[data-testid="total-done"]') !== null`;

/** How many rows the table has, when it has those of a whole référentiel; 0 before. */
export const ROWS = `(() => {
  const count = Number(document.querySelector('[role=treegrid]')?.getAttribute('aria-rowcount'));
  return count > 50 ? count : 0;
})()`;

/** In milliseconds, from one click to the next at least: nobody sets ten statuses in a second. */
const PACE = 100;

/**
 * Sets the status of the first row that takes one to another, again and again, and waits each time until the total is
 * painted, and for the next click of somebody very quick: the text is written meanwhile. The first clicks warm up and do not
 * count. Gives a list of `Click`.
 */
export function clickAway(clicks: number, warmUp: number): string {
  return `(async () => {
    const total = document.querySelector('[data-testid="total-done"]');
    const told = [];
    for (let at = 0; at < ${warmUp + clicks}; at++) {
      const status = at % 2 === 0 ? 'fait' : 'programme';
      const button = document.querySelector('[role=treegrid] [data-status="' + status + '"]');
      let answered = 0;
      const listen = event => {
        if (event.data?.type === 'simulation' && answered === 0) answered = performance.now();
      };
      window.addEventListener('message', listen);
      const before = total.textContent;
      const start = performance.now();
      button.click();
      await new Promise(settle => {
        const look = () => {
          if (total.textContent === before) return;
          observer.disconnect();
          // A task after the frame in which it is drawn.
          requestAnimationFrame(() => setTimeout(settle, 0));
        };
        const observer = new MutationObserver(look);
        observer.observe(total, { childList: true, characterData: true, subtree: true });
        look();
      });
      const painted = performance.now() - start;
      window.removeEventListener('message', listen);
      if (at >= ${warmUp}) told.push({ answered: answered - start, painted });
      await new Promise(settle => setTimeout(settle, start + ${PACE} - performance.now()));
    }
    return told;
  })()`;
}
