/**
 * The status of an action in a simulation: one word of the scenario files, or three shares
 * (done, planned, not done; each 0–1, together 1). `non_renseigne` is one on the platform of 2026 alone, and there another thing than
 * no status.
 */
export type WireStatus = (typeof WORDS)[number] | readonly [number, number, number];

const WORDS = ['fait', 'programme', 'pas_fait', 'non_concerne', 'non_renseigne'] as const;
const TOLERANCE = 1e-6;

/** True for a status as scenarios write it; shares that do not total 1 are refused. */
export function isStatus(value: unknown): value is WireStatus {
  if (typeof value === 'string') return WORDS.some(word => word === value);
  if (!Array.isArray(value) || value.length !== 3) return false;
  if (!value.every(share => typeof share === 'number' && share >= 0 && share <= 1)) return false;
  return Math.abs(value[0] + value[1] + value[2] - 1) < TOLERANCE;
}
