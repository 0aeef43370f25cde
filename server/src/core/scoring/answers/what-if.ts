import { memory } from '../../memory/memory.ts';
import { DONE, figure, POTENTIAL } from '../figures.ts';
import { type Scores, withProfile } from '../score.ts';

/** What an action is worth under one answer to a question. Points are absolute and not rounded. */
export interface Outcome {
  /** As a scenario writes it; undefined where the question is not answered. */
  readonly answer: string | undefined;
  readonly done: number;
  readonly potential: number;
}

/**
 * What an action would be worth under each of some answers to a question, all else being as it is; undefined among them is
 * no answer. In their order. Each is what the scenario would score with that answer: on the platform of 2026 it may also
 * decide whether other questions are asked, and thereby whether their answers count. Found out once for each version of the
 * scores.
 */
export function outcomesOf(
  scores: Scores,
  node: number,
  question: string,
  answers: readonly Outcome['answer'][],
): readonly Outcome[] {
  const known = outcomes(scores, [], () => new Map());
  return answers.map(answer => {
    const key = JSON.stringify([node, question, answer ?? null]);
    const outcome = known.get(key) ?? outcomeOf(scores, node, question, answer);
    known.set(key, outcome);
    return outcome;
  });
}

const outcomes = memory<Scores, Map<string, Outcome>>();

function outcomeOf(scores: Scores, node: number, question: string, answer: string | undefined): Outcome {
  const { figures } = withAnswer(scores, question, answer);
  return { answer, done: figure(figures, node, DONE), potential: figure(figures, node, POTENTIAL) };
}

/** The scores of the same scenario with another answer to a question; undefined takes the answer away. */
export function withAnswer(scores: Scores, question: string, answer: string | undefined): Scores {
  const { profile } = scores.personalised;
  if (profile.answers.get(question) === answer) return scores;
  const answers = new Map(profile.answers);
  if (answer === undefined) answers.delete(question);
  else answers.set(question, answer);
  return withProfile(scores, { ...profile, answers });
}
