/** When a server that stopped by itself is started again. Pure. */

/** Decides at each stop, at a time in milliseconds, whether to start again. */
export type RestartPolicy = (now: number) => boolean;

/** Starts again, but not after `limit` stops within `window` milliseconds: whatever ails it then is not going away. */
export function restartPolicy(limit = 4, window = 180_000): RestartPolicy {
  let stops: readonly number[] = [];
  return now => {
    stops = [...stops.filter(time => now - time < window), now];
    return stops.length <= limit;
  };
}
