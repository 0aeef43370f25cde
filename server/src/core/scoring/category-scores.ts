import type { Score } from '../model/score.ts';
import { CATEGORIES, type Category } from '../model/words.ts';
import { childrenOf } from './forest.ts';
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

function sumsOf(scores: Scores, node: number): Sums {
  const { forest } = scores.personalised;
  const category = forest.actions[node]?.category;
  const children = childrenOf(forest, node).filter(child => forest.counts[child] === 1);
  if (category !== undefined || children.length === 0) return new Map([[category, scoreAt(scores, node)]]);
  const sums = new Map<Category | undefined, ScoreSum>();
  for (const child of children) {
    for (const [name, sum] of sumsOf(scores, child)) sums.set(name, plus(sums.get(name) ?? NOTHING, sum));
  }
  return hasShares(scores.statuses, node) ? sharedOut(scoreAt(scores, node), sums) : sums;
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

const NOTHING: ScoreSum = {
  done: 0,
  planned: 0,
  notDone: 0,
  notFilled: 0,
  capped: 0,
  potential: 0,
  referentialPoints: 0,
};

function plus(sum: ScoreSum, score: ScoreSum): ScoreSum {
  return {
    done: sum.done + score.done,
    planned: sum.planned + score.planned,
    notDone: sum.notDone + score.notDone,
    notFilled: sum.notFilled + score.notFilled,
    capped: sum.capped + score.capped,
    potential: sum.potential + score.potential,
    referentialPoints: sum.referentialPoints + score.referentialPoints,
  };
}
