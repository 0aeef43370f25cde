import type { Score } from '../model/score.ts';
import type { Forest } from './forest.ts';

/**
 * The scores of all nodes of a forest in one array, `WIDTH` numbers a node: a copy of it is a copy of everything, which
 * makes a changed status cheap. The columns up to `SUMMED` (excluded) are sums over children.
 */
export interface Figures {
  readonly values: Float64Array;
  /** By node, 1 where it is not concerned. */
  readonly notConcerned: Uint8Array;
}

export const DONE = 0;
export const PLANNED = 1;
export const NOT_DONE = 2;
export const NOT_FILLED = 3;
export const CAPPED = 4;
export const TASKS = 5;
export const COMPLETED = 6;
export const DONE_TASKS = 7;
export const PLANNED_TASKS = 8;
export const NOT_DONE_TASKS = 9;
export const NOT_CONCERNED_TASKS = 10;
export const SUMMED = 11;
export const POTENTIAL = 11;
export const WIDTH = 12;

export function emptyFigures({ size }: Forest): Figures {
  return { values: new Float64Array(size * WIDTH), notConcerned: new Uint8Array(size) };
}

export function copyOf({ values, notConcerned }: Figures): Figures {
  return { values: values.slice(), notConcerned: notConcerned.slice() };
}

/** Sets the figures of some nodes that stand side by side to 0. */
export function clearFigures({ values }: Figures, from: number, to: number): void {
  values.fill(0, from * WIDTH, to * WIDTH);
}

/** One column of one node. */
export function figure({ values }: Figures, node: number, column: number): number {
  return values[node * WIDTH + column] ?? 0;
}

/** True where two forests' worth of figures say the same of a node. */
export function areSameFigures(a: Figures, b: Figures, node: number): boolean {
  if (a.notConcerned[node] !== b.notConcerned[node]) return false;
  for (let at = node * WIDTH; at < (node + 1) * WIDTH; at++) if (a.values[at] !== b.values[at]) return false;
  return true;
}

/** The score of one node. `personalised` and `deactivated` are the profile's, by node. */
export function scoreIn(
  figures: Figures,
  node: number,
  forest: Forest,
  personalised: Float64Array,
  deactivated: Uint8Array,
): Score {
  return {
    done: figure(figures, node, DONE),
    planned: figure(figures, node, PLANNED),
    notDone: figure(figures, node, NOT_DONE),
    notFilled: figure(figures, node, NOT_FILLED),
    capped: figure(figures, node, CAPPED),
    potential: figure(figures, node, POTENTIAL),
    referentialPoints: forest.weights[node] ?? 0,
    personalisedPoints: personalised[node] ?? 0,
    tasks: figure(figures, node, TASKS),
    completedTasks: figure(figures, node, COMPLETED),
    doneTasks: figure(figures, node, DONE_TASKS),
    plannedTasks: figure(figures, node, PLANNED_TASKS),
    notDoneTasks: figure(figures, node, NOT_DONE_TASKS),
    notConcernedTasks: figure(figures, node, NOT_CONCERNED_TASKS),
    concerned: figures.notConcerned[node] === 0,
    deactivated: deactivated[node] === 1,
  };
}
