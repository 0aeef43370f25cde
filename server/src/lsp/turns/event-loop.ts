/** The clock and the turns of the event loop, in Node and in the worker of a browser. */

/** In milliseconds, since some moment. In Node, `performance` would take milliseconds at the start of the process, to load. */
export const now: () => number = typeof process === 'object' ? () => 1000 * process.uptime() : () => performance.now();

/** Does something in the next turn of the event loop. */
export const soon: (work: () => void) => void = typeof setImmediate === 'function' ? setImmediate : throughChannel();

// A browser makes whoever asks `setTimeout` again and again wait for milliseconds; messages come in their order, without a pause.
function throughChannel(): (work: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.addEventListener('message', () => waiting.shift()?.());
  port1.start();
  return work => {
    waiting.push(work);
    port2.postMessage(null);
  };
}
