import { memory } from '../memory/memory.ts';
import type { Score } from '../model/score.ts';
import { CATEGORIES, type Category } from '../model/words.ts';
import { childrenOf, type Forest } from './forest.ts';
import { type Scores, scoreAt } from './score.ts';
import { hasShares } from './statuses.ts';

/** The figures of a score that add up. */
export type ScoreSum = Pick<
  Score,
  'done' | 'planned' | 'notDone' | 'notFilled' | 'capped' | 'potential' | 'referentialPoints'
>;

/** The part of an action that is in one category; undefined for what has none. */
export interface CategorySum {
  readonly category: Category | undefined;
  readonly sum: ScoreSum;
}

/**
 * The score of a node split by the categories of the actions below it, in the order in which the format names them, what
 * has none last. An action counts with the category that its own block names, whatever stands below it; a status above
 * the categories counts in each by what can be reached there.
 */
export function categoryScores(scores: Scores, top: number): readonly CategorySum[] {
  const sums = sumsOf(scores, top);
  return [...CATEGORIES, undefined].flatMap(category => {
    const sum = sums.get(category);
    return sum ? [{ category, sum }] : [];
  });
}

type Sums = ReadonlyMap<Category | undefined, ScoreSum>;
type Writable = { -readonly [Figure in keyof ScoreSum]: number };

function sumsOf(scores: Scores, node: number): Sums {
  const { forest } = scores.personalised;
  const counted = countedBelow(forest);
  const sums = new Map<Category | undefined, Writable>();
  const children = counted[node] ?? null;
  if (children === null) {
    add(sums, forest.actions[node]?.category, scoreAt(scores, node));
    return sums;
  }
  for (const child of children) {
    // Nearly all of the tree, at every click: nothing is made for it.
    if ((counted[child] ?? null) === null) add(sums, forest.actions[child]?.category, scoreAt(scores, child));
    else for (const [category, sum] of sumsOf(scores, child)) add(sums, category, sum);
  }
  return hasShares(scores.statuses, node) ? sharedOut(scoreAt(scores, node), sums) : sums;
}

const counting = memory<Forest, readonly (readonly number[] | null)[]>();

/** By node, the children whose categories count; null where the node counts as a whole. */
function countedBelow(forest: Forest): readonly (readonly number[] | null)[] {
  return counting(forest, [], () =>
    forest.actions.map(({ category }, node) => {
      if (category !== undefined) return null;
      const children = childrenOf(forest, node).filter(child => forest.counts[child] === 1);
      return children.length === 0 ? null : children;
    }),
  );
}

/** The points of a score by the potentials of the categories below it, whose own points do not count. */
function sharedOut(score: ScoreSum, sums: Sums): Sums {
  const whole = [...sums.values()].reduce((sum, { potential }) => sum + potential, 0);
  const shared = [...sums].map(([category, { potential, referentialPoints }]) => {
    const share = whole === 0 ? 0 : potential / whole;
    const parts = {
      done: score.done * share,
      planned: score.planned * share,
      notDone: score.notDone * share,
      notFilled: score.notFilled * share,
      capped: score.capped * share,
    };
    return [category, { ...parts, potential, referentialPoints }] as const;
  });
  return new Map(shared);
}

/** What is no number counts as nothing in a sum of the platform. */
function add(sums: Map<Category | undefined, Writable>, category: Category | undefined, score: ScoreSum): void {
  let sum = sums.get(category);
  if (sum === undefined) {
    sum = { done: 0, planned: 0, notDone: 0, notFilled: 0, capped: 0, potential: 0, referentialPoints: 0 };
    sums.set(category, sum);
  }
  sum.done += score.done || 0;
  sum.planned += score.planned || 0;
  sum.notDone += score.notDone || 0;
  sum.notFilled += score.notFilled || 0;
  sum.capped += score.capped || 0;
  sum.potential += score.potential || 0;
  sum.referentialPoints += score.referentialPoints;
}
