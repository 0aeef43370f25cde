import { soon } from './event-loop.ts';

/**
 * A function that may be called at any time and any number of times: `work` runs once after the last call, as soon as two
 * turns of the event loop have brought no other, and never twice at a time.
 */
export function whenQuiet(work: () => Promise<void>): () => void {
  let calls = 0;
  let isWaiting = false;
  // Two turns: a message is read at each, and its turn may come after this one's.
  const wait = (seen: number): void => {
    soon(() => soon(() => (seen === calls ? run(seen) : wait(calls))));
  };
  const run = (seen: number): void => {
    void work().finally(() => {
      isWaiting = seen !== calls;
      if (isWaiting) wait(calls);
    });
  };
  return () => {
    calls++;
    if (isWaiting) return;
    isWaiting = true;
    wait(calls);
  };
}
