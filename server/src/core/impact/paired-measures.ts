import { compareIds } from '../model/id.ts';
import type { Forest } from '../scoring/forest.ts';
import type { PairedRoots, Versions } from './versions.ts';

/** A measure of a référentiel in two versions. */
export interface PairedMeasure {
  readonly id: string;
  /** As the version after says; as that before, where it is gone. */
  readonly title: string;
  /** Its nodes; undefined where it is not there, or counts in no total. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** The measures that a référentiel has in either version, in the order of their ids. */
export function pairedMeasures({ before, after }: Versions, roots: PairedRoots): readonly PairedMeasure[] {
  const [old, young] = [
    measuresBelow(before.prepared.forest, roots.before),
    measuresBelow(after.prepared.forest, roots.after),
  ];
  const ids = [...new Set([...old.keys(), ...young.keys()])].sort(compareIds);
  return ids.map(id => {
    const [left, right] = [old.get(id), young.get(id)];
    return { id, title: right?.title ?? left?.title ?? '', before: left?.node, after: right?.node };
  });
}

interface FoundMeasure {
  readonly node: number;
  readonly title: string;
}

function measuresBelow({ actions, end, counts }: Forest, root: number): ReadonlyMap<string, FoundMeasure> {
  const found = new Map<string, FoundMeasure>();
  for (let node = root; node < (end[root] ?? root); node++) {
    const action = actions[node];
    if (action?.kind === 'measure' && counts[node] === 1) found.set(action.id, { node, title: action.title });
  }
  return found;
}
