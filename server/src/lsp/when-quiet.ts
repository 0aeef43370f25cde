import { now, soon } from './event-loop.ts';

/** In milliseconds: what a client asks right behind a keystroke has come by then, and is answered first. */
const QUIET = 0.2;

/**
 * A function that may be called at any time and any number of times: `work` runs once after the last call, as soon as a fifth of a
 * millisecond has brought no other, and never twice at a time.
 */
export function whenQuiet(work: () => Promise<void>): () => void {
  let calls = 0;
  let isWaiting = false;
  const wait = (seen: number): void => {
    const end = now() + QUIET;
    const look = (): void => {
      if (now() < end) soon(look);
      else afterAnswers(() => (seen === calls ? run(seen) : wait(calls)));
    };
    soon(look);
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

/** Two turns later: what is answered in this one goes out in the next (`joining`). */
function afterAnswers(work: () => void): void {
  soon(() => soon(work));
}
