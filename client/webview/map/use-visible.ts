/** What of the map is to be seen, and what of that has changed. */
import { useMemo } from 'preact/hooks';
import type { WireMap } from '../../../server/src/protocol/map.ts';
import type { ToMap } from '../../../server/src/protocol/map-view.ts';
import { type ChangedLinks, changedLinks } from './changed-links.ts';
import { type ChangedNodes, changedNodes } from './changed-nodes.ts';
import { type MapFilter, type ShownMap, shownMap } from './shown-map.ts';

export type ChangesSince = Extract<ToMap, { readonly type: 'changed' }>;

export interface Visible {
  readonly visible: ShownMap;
  readonly changed: ChangedNodes;
  readonly links: ChangedLinks;
}

/** Seen from a node; -1 for none. */
export function useVisible(map: WireMap, filter: MapFilter, node: number, since: ChangesSince): Visible {
  const changed = useMemo(() => changedNodes(map, since.changes), [map, since]);
  const links = useMemo(() => changedLinks(map, since.changes), [map, since]);
  const visible = useMemo(
    () => shownMap(map, filter, node, since.version === '' ? null : changed),
    [map, filter, node, changed, since.version],
  );
  return { visible, changed, links };
}
