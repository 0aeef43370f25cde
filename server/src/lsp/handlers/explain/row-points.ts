import { childrenOf, lineageOf } from '../../../core/scoring/forest.ts';
import { actionAt, type Scores, scoreAt } from '../../../core/scoring/score.ts';
import { amountsDown } from '../../../rounding/amounts.ts';
import type { RowPoints } from '../../../rounding/row-points.ts';
import { wireScore } from '../simulate.ts';

/**
 * The points of an action, of those above it and of the children of all these, by id, as a view of `top` has them in its rows:
 * what is above decides how they are rounded. Nothing where the action is not below `top`.
 */
export function rowPoints(scores: Scores, top: number, node: number): ReadonlyMap<string, RowPoints> {
  const { forest } = scores.personalised;
  const lineage = lineageOf(forest, node);
  const path = lineage.slice(0, lineage.indexOf(top) + 1).reverse();
  if (path.length === 0) return new Map();
  const nodes = [top];
  const children: number[][] = [];
  for (const at of path) {
    const below = childrenOf(forest, at);
    children[nodes.indexOf(at)] = below.map((_, place) => nodes.length + place);
    nodes.push(...below);
  }
  const told = nodes.map(at => wireScore(scoreAt(scores, at)));
  const amounts = amountsDown({ children }, told);
  return new Map(
    nodes.flatMap((at, place) => {
      const [score, read] = [told[place], amounts[place]];
      return score && read ? [[actionAt(scores, at).id, { score, amounts: read }] as const] : [];
    }),
  );
}
