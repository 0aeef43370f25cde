import { childrenOf, type Forest, lineageOf } from '../scoring/forest.ts';
import type { Prepared, PreparedRule } from '../scoring/prepare.ts';

/**
 * True where a reduction that gives 1 leaves all points as if it gave nothing. In 2023 it always does, for factors multiply. In
 * 2026 a factor below one of 0 counts alone, and what has none is worth the sum of what is below it (scoring, step 1): it does
 * where no other reduction stands above or below, and the points of the référentiel add up.
 */
export function isFactorOneNothing({ forest, entries }: Prepared, { rule, node, expression }: PreparedRule): boolean {
  if (rule.kind !== 'reduction') return false;
  if (expression === undefined) return true;
  const end = forest.end[node] ?? node;
  const around = new Set(lineageOf(forest, node));
  const reductions = entries
    .filter(entry => around.has(entry.node) || (entry.node >= node && entry.node < end))
    .flatMap(entry => entry.rules.filter(other => other.rule.kind === 'reduction'));
  return reductions.length === 1 && addsUp(forest, node);
}

function addsUp(forest: Forest, node: number): boolean {
  const children = childrenOf(forest, node);
  if (children.length === 0) return true;
  const sum = children.reduce((total, child) => total + (forest.weights[child] ?? 0), 0);
  return Math.abs(sum - (forest.weights[node] ?? 0)) <= NEGLIGIBLE && children.every(child => addsUp(forest, child));
}

/** In points: a difference that is no larger is one of binary figures. */
const NEGLIGIBLE = 1e-9;
