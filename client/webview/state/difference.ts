/** How scores differ: after a change from those before it, and now from those of the baseline. Pure. */
import type { WireScore } from '../../../server/src/protocol/simulation.ts';
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';
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

/** What moved from one score to another; null where nothing did. */
export function moveBetween(before: Move, after: Move): Move | null {
  return moved(figure => after[figure] - before[figure]);
}

/** Two moves as one; null where the second takes the first back. */
export function joinedMove(first: Move, second: Move): Move | null {
  return moved(figure => first[figure] + second[figure]);
}

/** The figures that moved, what matters most first. */
export function movedFigures(move: Move): readonly MovedFigure[] {
  return FIGURES.filter(figure => isChange(move[figure]));
}

/** A score now, and under the baseline. */
export interface Compared {
  readonly score: WireScore;
  readonly before: WireScore | null;
}

/** What differs of the figures as they are shown, so that what is read adds up; null where nothing does, and without a baseline. */
export function differenceOf({ score, before }: Compared): Move | null {
  return before === null ? null : moved(figure => changeShown(before[figure], score[figure]));
}

function moved(by: (figure: MovedFigure) => number): Move | null {
  const move: Move = { done: by('done'), potential: by('potential'), planned: by('planned'), notDone: by('notDone') };
  return movedFigures(move).length === 0 ? null : move;
}
