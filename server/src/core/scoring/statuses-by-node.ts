import type { Status } from '../model/score.ts';
import type { Statuses } from './weights.ts';

/** The statuses that are set, by node. */
export function statusesByNode(statuses: Statuses): Map<number, Status> {
  return new Map(statuses.flatMap((status, node) => (status === undefined ? [] : [[node, status] as const])));
}
