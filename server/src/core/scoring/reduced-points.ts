import { memory } from '../memory/memory.ts';
import type { Effect } from './effects.ts';
import { childrenOf, type Forest, lineageOf, topmost } from './forest.ts';

/**
 * The points of a forest under the factors of the rules of its référentiels of the platform of 2026 (scoring, step 1): a factor
 * applies to its action and to all below, and a node under none is worth the sum of its children. The weights elsewhere.
 */
export function reducedPoints(forest: Forest, reductions: ReadonlyMap<number, Effect<number>>): Float64Array {
  const points = summedUp(forest, [], () => sumsOf(forest)).slice();
  const tops = topmost(forest, reductions.keys());
  for (const top of tops) reduceBelow(forest, reductions, points, top);
  const above = new Set(tops.flatMap(top => lineageOf(forest, top).slice(1)));
  for (const node of [...above].sort((a, b) => b - a)) sumUp(forest, points, node);
  return points;
}

/** What hangs on no factor is summed up once for all collectivités. */
const summedUp = memory<Forest, Float64Array>();

function sumsOf(forest: Forest): Float64Array {
  const points = forest.weights.slice();
  for (const node of forest.inner.toReversed()) {
    if (forest.reckonings[forest.owner[node] ?? -1]?.platform === '2026') sumUp(forest, points, node);
  }
  return points;
}

function reduceBelow(
  { end, parent, weights }: Forest,
  reductions: ReadonlyMap<number, Effect<number>>,
  points: Float64Array,
  top: number,
): void {
  const last = end[top] ?? top;
  const factors = new Float64Array(last - top);
  for (let node = top; node < last; node++) {
    const above = node === top ? 1 : (factors[(parent[node] ?? top) - top] ?? 1);
    const own = reductions.get(node)?.value;
    // Above a factor, 0 counts as 1; so does what is no number.
    const factor = own === undefined ? above : own * (above || 1);
    factors[node - top] = factor;
    points[node] = factor * (weights[node] ?? 0);
  }
}

// The platform adds them up from the last one on: in another order, the sum may be another.
function sumUp(forest: Forest, points: Float64Array, node: number): void {
  points[node] = childrenOf(forest, node).reduceRight((sum, child) => sum + (points[child] || 0), 0);
}
