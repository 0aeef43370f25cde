/**
 * The status of an action in a simulation: one word of the scenario files, or three shares
 * (done, planned, not done; each 0–1, together 1).
 */
export type WireStatus = 'fait' | 'programme' | 'pas_fait' | 'non_concerne' | readonly [number, number, number];

const WORDS: readonly string[] = ['fait', 'programme', 'pas_fait', 'non_concerne'];
const TOLERANCE = 1e-6;

/** True for a status as scenarios write it; shares that do not total 1 are refused. */
export function isStatus(value: unknown): value is WireStatus {
  if (typeof value === 'string') return WORDS.includes(value);
  if (!Array.isArray(value) || value.length !== 3) return false;
  if (!value.every(share => typeof share === 'number' && share >= 0 && share <= 1)) return false;
  return Math.abs(value[0] + value[1] + value[2] - 1) < TOLERANCE;
}
