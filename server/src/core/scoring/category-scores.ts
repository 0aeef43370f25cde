import type { Action } from '../model/referential.ts';
import type { Score } from '../model/score.ts';
import { CATEGORIES, type Category } from '../model/words.ts';
import { type Scores, scoreAt } from './score.ts';

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
 * has none last. An action counts with the category that its own block names, whatever stands below it.
 */
export function categoryScores(scores: Scores, top: number): readonly CategorySum[] {
  const { forest } = scores.personalised;
  const end = forest.end[top] ?? top;
  const sums = new Map<Category | undefined, ScoreSum>();
  const add = (category: Category | undefined, node: number): void => {
    sums.set(category, plus(sums.get(category) ?? NOTHING, scoreAt(scores, node)));
  };
  for (let node = top; node < end; ) {
    const action: Action | undefined = forest.actions[node];
    const isLeaf = forest.end[node] === node + 1;
    const counts = forest.counts[node] === 1 || node === top;
    if (counts && (isLeaf || action?.category !== undefined)) add(action?.category, node);
    const goesDeeper = counts && action?.category === undefined;
    node = goesDeeper ? node + 1 : (forest.end[node] ?? end);
  }
  return [...CATEGORIES, undefined].flatMap(category => {
    const sum = sums.get(category);
    return sum ? [{ category, sum }] : [];
  });
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
