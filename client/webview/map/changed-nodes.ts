/** Which nodes of the map have changed. Pure. */

import { WIRE_SEVERITIES, type WireSeverity } from '../../../server/src/protocol/changes.ts';
import type { WireMap } from '../../../server/src/protocol/map.ts';
import type { MapChange } from '../../../server/src/protocol/map-view.ts';

/** By the place of a node, its changes, in their order; a node without any is not there. */
export type ChangedNodes = ReadonlyMap<number, readonly MapChange[]>;

/** Each change at the first of its ids that is on the map; one of which none is there is at no node. */
export function changedNodes({ nodes }: WireMap, changes: readonly MapChange[]): ChangedNodes {
  if (changes.length === 0) return new Map();
  const places = new Map(nodes.map(({ referential, id }, at) => [`${referential}\n${id}`, at]));
  const found = new Map<number, MapChange[]>();
  for (const change of changes) {
    const at = change.ids.flatMap(id => places.get(`${change.referential}\n${id}`) ?? [])[0];
    if (at === undefined) continue;
    const known = found.get(at);
    if (known) known.push(change);
    else found.set(at, [change]);
  }
  return found;
}

/** The heaviest of some changes; undefined of none. */
export function heaviestOf(changes: readonly MapChange[]): WireSeverity | undefined {
  return WIRE_SEVERITIES.find(severity => changes.some(change => change.severity === severity));
}
