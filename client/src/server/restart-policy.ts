/** When a server that stopped by itself is started again. Pure. */

/**
 * Decides at each stop, at a time in milliseconds: the milliseconds to wait before it is started again; null where it is
 * given up.
 */
export type RestartPolicy = (now: number) => number | null;

/**
 * Waits longer at each stop, and gives up after `limit` of them within `window` milliseconds: whatever ails the server then
 * is not going away.
 */
export function restartPolicy(limit = 4, window = 180_000, pause = 500): RestartPolicy {
  let stops: readonly number[] = [];
  return now => {
    stops = [...stops.filter(time => now - time < window), now];
    return stops.length <= limit ? pause * 4 ** (stops.length - 1) : null;
  };
}
