import { compareIds } from '../model/id.ts';
import type { ActionKind } from '../model/referential.ts';
import type { Forest } from '../scoring/forest.ts';
import type { PairedRoots, Versions } from './versions.ts';

/** The parts by which a change of the score of a référentiel is explained: each kind explains the whole of it. */
const PART_KINDS = ['axis', 'measure'] as const satisfies readonly ActionKind[];
export type PartKind = (typeof PART_KINDS)[number];

/** An axis or a measure of a référentiel in two versions. */
export interface PairedPart {
  readonly id: string;
  readonly kind: PartKind;
  /** As the version after says; as that before, where it is gone. */
  readonly title: string;
  /** Its nodes; undefined where it is not there, or counts in no total. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** The axes and the measures that a référentiel has in either version, in the order of their ids. */
export function pairedParts({ before, after }: Versions, roots: PairedRoots): readonly PairedPart[] {
  const [old, young] = [
    partsBelow(before.prepared.forest, roots.before),
    partsBelow(after.prepared.forest, roots.after),
  ];
  const ids = [...new Set([...old.keys(), ...young.keys()])].sort(compareIds);
  return ids.flatMap((id): readonly PairedPart[] => {
    const [left, right] = [old.get(id), young.get(id)];
    const own = right ?? left;
    return own ? [{ id, kind: own.kind, title: own.title, before: left?.node, after: right?.node }] : [];
  });
}

interface FoundPart {
  readonly node: number;
  readonly kind: PartKind;
  readonly title: string;
}

function partsBelow({ actions, end, counts }: Forest, root: number): ReadonlyMap<string, FoundPart> {
  const found = new Map<string, FoundPart>();
  for (let node = root; node < (end[root] ?? root); node++) {
    const action = actions[node];
    const kind = PART_KINDS.find(one => one === action?.kind);
    if (action && kind !== undefined && counts[node] === 1) found.set(action.id, { node, kind, title: action.title });
  }
  return found;
}
