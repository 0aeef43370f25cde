/** What a score is made of, for who shows it. */

/** The points of an action, not rounded. */
export interface PartPoints {
  readonly done: number;
  readonly planned: number;
  readonly notDone: number;
  readonly notFilled: number;
  /** Below 0 where rules added points. */
  readonly capped: number;
  readonly potential: number;
}

export type PartName = 'done' | 'planned' | 'not-done' | 'not-filled' | 'capped';

export interface ScorePart {
  readonly name: PartName;
  readonly of: (score: PartPoints) => number;
}

/** The parts, in the order in which they are drawn. What rules took away stands beside what is done. */
export const SCORE_PARTS = [
  { name: 'done', of: score => score.done },
  { name: 'capped', of: score => Math.max(0, score.capped) },
  { name: 'planned', of: score => score.planned },
  { name: 'not-done', of: score => score.notDone },
  { name: 'not-filled', of: score => score.notFilled },
] as const satisfies readonly ScorePart[];
