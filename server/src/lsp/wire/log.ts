import type { Lifecycle } from './lifecycle.ts';

/** Where the boundary tells what went wrong. */
export interface Log {
  readonly error: (message: string) => void;
}

/** The log of a client until it leaves: a work that this breaks off has nobody to tell. */
export function logUntilEnd({ hasEnded }: Lifecycle, log: Log): Log {
  return {
    error(message) {
      if (!hasEnded()) log.error(message);
    },
  };
}
