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
  // By node, counted from the root: 1 where there is a factor on it or above it, and that factor.
  const isFactored = new Uint8Array(last - root);
  const factors = new Float64Array(last - root);
  for (const [node, { value }] of reductions) {
    if (node < root || node >= last) continue;
    isFactored[node - root] = 1;
    factors[node - root] = value;
  }
  for (let node = root; node < last; node++) {
    const at = node - root;
    const above = (parent[node] ?? -1) - root;
    const isBelow = above >= 0 && isFactored[above] === 1;
    // Above a factor, 0 counts as 1; so does what is no number.
    if (isFactored[at] === 1) factors[at] = (factors[at] ?? 1) * ((isBelow && factors[above]) || 1);
    else if (isBelow) {
      isFactored[at] = 1;
      factors[at] = factors[above] ?? 1;
    } else continue;
    points[node] = (factors[at] ?? 1) * (weights[node] ?? 0);
  }
  for (let node = last - 1; node >= root; node--) {
    if (isFactored[node - root] === 0 && end[node] !== node + 1) points[node] = 0;
  }
  for (let node = last - 1; node > root; node--) {
    const above = parent[node] ?? root;
    if (isFactored[above - root] === 0) points[above] = (points[above] ?? 0) + (points[node] || 0);
  }
}
