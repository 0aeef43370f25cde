/** The three shares of a detailed status in per cent, of which the sum is always 100. Pure. */
import type { WireStatus } from '../../../server/src/protocol/statuses.ts';

/** Done, planned, not done: whole numbers that total 100. */
export type Shares = readonly [number, number, number];

/** By how much a key moves a slider. */
export const STEP = 5;

/** Which of the other shares give way first, and which one takes what a share gives up. */
const GIVES_WAY: readonly (readonly number[])[] = [
  [2, 1],
  [2, 0],
  [1, 0],
];

/** The shares that a status stands for, from which the sliders start. */
export function sharesOf(status: WireStatus | null): Shares {
  if (status === 'fait') return [100, 0, 0];
  if (status === 'programme') return [0, 100, 0];
  if (status === null || typeof status === 'string') return [0, 0, 100];
  const done = Math.round(status[0] * 100);
  const planned = Math.min(100 - done, Math.round(status[1] * 100));
  return [done, planned, 100 - done - planned];
}

/** The status of shares. */
export function statusOfShares([done, planned, notDone]: Shares): WireStatus {
  return [done / 100, planned / 100, notDone / 100];
}

/**
 * The shares after one of them (0, 1 or 2) is set: what it takes comes from “not done” first (from “planned” for
 * “not done” itself), what it gives up goes there.
 */
export function withShare(shares: Shares, which: number, wanted: number): Shares {
  const next: [number, number, number] = [...shares];
  const value = Math.min(100, Math.max(0, Math.round(wanted)));
  let owed = value - (shares[which] ?? 0);
  next[which] = value;
  for (const other of GIVES_WAY[which] ?? []) {
    const has = next[other] ?? 0;
    const given = Math.min(has, owed);
    next[other] = has - given;
    owed -= given;
  }
  return next;
}

/** The share after a key of a slider: the next multiple of the step; null for a key that does not move one. */
export function shareAfterKey(share: number, key: string): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(100, (Math.floor(share / STEP) + 1) * STEP);
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, (Math.ceil(share / STEP) - 1) * STEP);
    case 'PageUp':
      return Math.min(100, share + 5 * STEP);
    case 'PageDown':
      return Math.max(0, share - 5 * STEP);
    case 'Home':
      return 0;
    case 'End':
      return 100;
    default:
      return null;
  }
}
