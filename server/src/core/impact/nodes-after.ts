import type { Versions } from './versions.ts';

/**
 * By node of the version before, the node of the same id of the version after, -1 where it is gone; `same` where the two
 * forests have the same actions at the same nodes.
 */
export function nodesAfter({ before, after, pairs }: Versions): Int32Array | 'same' {
  const [old, young] = [before.prepared.forest, after.prepared.forest];
  const there = new Int32Array(old.size).fill(-1);
  for (const pair of pairs) {
    const folder = young.referentials[young.owner[pair.after] ?? -1]?.folder ?? '';
    const byId = young.nodes.get(folder);
    for (let node = pair.before; node < (old.end[pair.before] ?? 0); node++) {
      there[node] = byId?.get(old.actions[node]?.id ?? '') ?? -1;
    }
  }
  const isSame = old.size === young.size && there.every((other, node) => other === node);
  return isSame ? 'same' : there;
}
