/** Many wishes, one run at a time. Pure but for the clock, which tests replace. */

export interface Coalesced {
  /** Wishes for a run: soon where none was wished for, at once after the present one otherwise. */
  request(): void;
  /** True while a wish has not been started on: what is running works on out-of-date facts. */
  readonly pending: boolean;
  /** Forgets the wishes; a run under way ends by itself. */
  dispose(): void;
}

/** Calls back after some milliseconds; the result calls that off. */
export type Schedule = (milliseconds: number, callback: () => void) => () => void;

const onTheClock: Schedule = (milliseconds, callback) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};

/**
 * Runs `run` for any number of requests: `delay` milliseconds after the first of them, and never twice at once.
 * `run` is to deal with its errors itself; one that it lets out goes to `onError`.
 */
export function coalesce(
  run: () => Promise<void>,
  delay: () => number,
  onError: (error: unknown) => void,
  schedule: Schedule = onTheClock,
): Coalesced {
  let cancel: (() => void) | null = null;
  let running = false;
  let pending = false;
  let disposed = false;

  const start = (): void => {
    cancel = null;
    pending = false;
    running = true;
    run()
      .catch(onError)
      .finally(() => {
        running = false;
        if (pending) plan();
      });
  };
  const plan = (): void => {
    if (disposed || running || cancel !== null) return;
    const wait = delay();
    if (wait === 0) start();
    else cancel = schedule(wait, start);
  };

  return {
    request: () => {
      pending = !disposed;
      plan();
    },
    get pending() {
      return pending;
    },
    dispose: () => {
      disposed = true;
      pending = false;
      cancel?.();
      cancel = null;
    },
  };
}
