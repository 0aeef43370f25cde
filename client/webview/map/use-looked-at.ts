/** What one looks at on the map: where one went to, or where the cursor of the editor came to since. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { WireMap } from '../../../server/src/protocol/map.ts';
import type { ToMap } from '../../../server/src/protocol/map-view.ts';

export type LookedAt = Extract<ToMap, { readonly type: 'lookAt' }>;

/** A node by its label, empty for none, and one of its links. */
export interface Place {
  readonly label: string;
  /** Null at the node itself. */
  readonly link: number | null;
}

/** What one looks at and what goes elsewhere. `remembered` is the label to begin with; `followed` null where the cursor is not. */
export function useLookedAt(
  map: WireMap,
  remembered: string,
  followed: LookedAt | null,
): readonly [Place, (place: Place) => void] {
  const [at, setAt] = useState<Place>({ label: remembered, link: null });
  useLayoutEffect(() => {
    const label = followed === null ? undefined : labelOf(map, followed);
    if (label !== undefined) setAt({ label, link: null });
  }, [followed, map.referential, map.level]);
  return [at, setAt];
}

/** The label of the innermost action of a path that has a place on the map; undefined where none has. */
function labelOf({ nodes }: WireMap, { referential, path }: LookedAt): string | undefined {
  const own = new Map(nodes.filter(node => node.referential === referential).map(({ id, label }) => [id, label]));
  const found = path.findLast(id => own.has(id));
  return found === undefined ? undefined : own.get(found);
}
