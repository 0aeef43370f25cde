/** How scores differ: after a change from those before it, and now from those of the baseline. Pure. */

import type { WireScore } from '../../../server/src/protocol/simulation.ts';
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';
import type { Amounts } from '../../../server/src/rounding/amounts.ts';
import { changeShown, isChange } from '../base/format.ts';

/** By how much an action's points moved. What is not filled in follows from these. */
export type Move = Readonly<Record<MovedFigure, number>>;

/** What may move, what matters most first: a move is led by the first of these that moved. */
const FIGURES = ['done', 'potential', 'planned', 'notDone'] as const;
export type MovedFigure = (typeof FIGURES)[number];

export const MOVED_NAMES: Readonly<Record<MovedFigure, ViewText>> = {
  done: 'Done',
  potential: 'Potential',
  planned: 'Planned',
  notDone: 'Not done',
};

/** Two moves as one; null where the second takes the first back. */
export function joinedMove(first: Move, second: Move): Move | null {
  return moved(figure => first[figure] + second[figure]);
}

/** The figures that moved, what matters most first. */
export function movedFigures(move: Move): readonly MovedFigure[] {
  return FIGURES.filter(figure => isChange(move[figure]));
}

/** A score now and under the baseline, and both as they are read; null without a baseline. */
export interface Compared {
  readonly score: WireScore;
  readonly before: WireScore | null;
  readonly amounts: Amounts;
  readonly amountsBefore: Amounts | null;
}

/** Where a figure that may move stands among the amounts. */
const AMOUNTS = { done: 'done', potential: 'potential', planned: 'planned', notDone: 'not-done' } as const;

/**
 * By how much points moved as they are read. What only the rounding of others moves by a hundredth is no difference, nor is one
 * the other way than the points went.
 */
export function changeRead(exact: number, read: number): number {
  return isChange(exact) && exact * read > 0 ? read : 0;
}

/** What differs of the figures as they are read, so that what is read adds up; null where nothing does, and without a baseline. */
export function differenceOf({ score, before, amounts, amountsBefore }: Compared): Move | null {
  if (before === null || amountsBefore === null) return null;
  return moved(figure => {
    const read = changeShown(amountsBefore[AMOUNTS[figure]], amounts[AMOUNTS[figure]]);
    return changeRead(score[figure] - before[figure], read);
  });
}

function moved(by: (figure: MovedFigure) => number): Move | null {
  const move: Move = { done: by('done'), potential: by('potential'), planned: by('planned'), notDone: by('notDone') };
  return movedFigures(move).length === 0 ? null : move;
}
