import { soon } from './event-loop.ts';

/** What is asked in the turn behind a call is answered in the next, and goes out in the one behind that (`joining`). */
const TURNS = 3;

/**
 * A function that may be called at any time and any number of times: `work` runs once after the last call, as soon as a few turns of
 * the event loop have brought no other, and never twice at a time.
 */
export function whenQuiet(work: () => Promise<void>): () => void {
  let calls = 0;
  let isWaiting = false;
  const wait = (seen: number, turns = TURNS): void =>
    soon(() => {
      if (seen !== calls) wait(calls);
      else if (turns > 1) wait(seen, turns - 1);
      else run(seen);
    });
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
