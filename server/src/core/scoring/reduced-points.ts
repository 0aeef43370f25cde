import type { Effect } from './effects.ts';
import type { Forest } from './forest.ts';

/**
 * The points of the référentiels of the platform of 2026 under the factors of their rules (scoring, step 1): a factor applies
 * to its action and to all below, and a node under none is worth the sum of its children. `points` are the weights.
 */
export function reducePoints(
  forest: Forest,
  reductions: ReadonlyMap<number, Effect<number>>,
  points: Float64Array,
): void {
  if (reductions.size === 0) return;
  forest.roots.forEach((root, place) => {
    if (forest.reckonings[place]?.platform === '2026') reduceTree(forest, reductions, points, root);
  });
}

function reduceTree(
  { end, parent, weights }: Forest,
  reductions: ReadonlyMap<number, Effect<number>>,
  points: Float64Array,
  root: number,
): void {
  const last = end[root] ?? 0;
  const factors = new Map<number, number>();
  for (let node = root; node < last; node++) {
    const above = factors.get(parent[node] ?? -1);
    const own = reductions.get(node)?.value;
    // Above a factor, 0 counts as 1; so does what is no number.
    const factor = own === undefined ? above : own * (above || 1);
    if (factor === undefined) continue;
    factors.set(node, factor);
    points[node] = factor * (weights[node] ?? 0);
  }
  for (let node = last - 1; node >= root; node--) {
    if (!factors.has(node) && end[node] !== node + 1) points[node] = 0;
  }
  for (let node = last - 1; node > root; node--) {
    const above = parent[node] ?? root;
    if (!factors.has(above)) points[above] = (points[above] ?? 0) + (points[node] || 0);
  }
}
