import { choicesOf, type Question } from '../../model/personalisation.ts';
import type { Scores } from '../score.ts';
import { type Outcome, outcomesOf } from './what-if.ts';

/** What the answer to a question decides on, in points of an action. */
export interface Stake {
  /** Under the answer that the scenario gives, or under none. */
  readonly now: Outcome;
  /** Under each answer that may be given, in order; of a `proportion`, under none, a half and all. */
  readonly outcomes: readonly Outcome[];
  /** How far its best answer is from its worst, in points of the potential. */
  readonly potential: number;
  /** The same in points done. */
  readonly done: number;
}

/** What the answer to a question decides on at a node. */
export function stakeOf(scores: Scores, node: number, question: Question): Stake {
  const [now = NOTHING, ...outcomes] = outcomesOf(scores, node, question.id, [
    scores.personalised.profile.answers.get(question.id),
    ...answersTo(question),
  ]);
  return {
    now,
    outcomes,
    potential: spread(outcomes.map(({ potential }) => potential)),
    done: spread(outcomes.map(({ done }) => done)),
  };
}

const PROPORTIONS: readonly string[] = ['0', '0.5', '1'];

/** The answers to a question that are weighed: all that may be given; of a `proportion`, none, a half and all. */
export function answersTo(question: Question): readonly string[] {
  return question.type === 'proportion' ? PROPORTIONS : choicesOf(question);
}

const NOTHING: Outcome = { answer: undefined, done: 0, potential: 0 };

function spread(points: readonly number[]): number {
  return points.length === 0 ? 0 : Math.max(...points) - Math.min(...points);
}
