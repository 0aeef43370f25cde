import type { Question } from '../model/personalisation.ts';
import { type Outcome, outcomesOf } from '../scoring/answers/what-if.ts';
import type { Scores } from '../scoring/score.ts';
import { weighedAnswers } from './weighed-answers.ts';

/** What the answer to a question decides on, in points of an action. */
export interface Stake {
  /** Under the answer that the scenario gives, or under none. */
  readonly now: Outcome;
  /** Under each of the answers that are weighed, in order. */
  readonly outcomes: readonly Outcome[];
  /** How far its best answer is from its worst, in points of the potential. */
  readonly potential: number;
  /** The same in points done. */
  readonly done: number;
}

/** What the answer to a question decides on at a node. */
export function stakeOf(scores: Scores, node: number, question: Question): Stake {
  const { profile, prepared } = scores.personalised;
  const rules = prepared.entries.flatMap(entry => entry.rules);
  const [now = NOTHING, ...outcomes] = outcomesOf(scores, node, question.id, [
    profile.answers.get(question.id),
    ...weighedAnswers(question, rules),
  ]);
  return {
    now,
    outcomes,
    potential: spread(outcomes.map(({ potential }) => potential)),
    done: spread(outcomes.map(({ done }) => done)),
  };
}

const NOTHING: Outcome = { answer: undefined, done: 0, potential: 0 };

function spread(points: readonly number[]): number {
  return points.length === 0 ? 0 : Math.max(...points) - Math.min(...points);
}
