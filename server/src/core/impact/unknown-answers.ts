import type { Drawn, Mixture } from '../model/mixture.ts';
import { numberIn } from '../model/scenario.ts';
import { askableQuestions } from './questions-asked.ts';
import type { Versions } from './versions.ts';

/** What a mixture says of answers, and no version knows. */
export interface UnknownAnswer {
  readonly question: string;
  /** Undefined where the question is unknown itself: nobody is asked it. */
  readonly answer: string | undefined;
  /** What may be answered; empty for a share, 0–1. */
  readonly choices: readonly string[];
}

/** The questions and the answers of a mixture that neither version has, each once, in the order of the profiles. */
export function unknownAnswers(versions: Versions, { profiles }: Mixture): readonly UnknownAnswer[] {
  const known = new Map(askableQuestions(versions).map(({ id, choices }) => [id, choices]));
  const found = profiles.flatMap(({ answers }) =>
    Array.from(answers).flatMap(([question, drawn]): readonly UnknownAnswer[] => {
      const choices = known.get(question);
      if (choices === undefined) return [{ question, answer: undefined, choices: [] }];
      return valuesOf(drawn)
        .filter(value => !isAnswer(value, choices))
        .map(answer => ({ question, answer, choices }));
    }),
  );
  return [...new Map(found.map(one => [`${one.question} ${one.answer ?? ''}`, one])).values()];
}

function valuesOf(drawn: Drawn): readonly string[] {
  switch (drawn.kind) {
    case 'range':
      return [String(drawn.from), String(drawn.to)];
    case 'one-of':
      return drawn.weights.map(([value]) => value);
  }
}

function isAnswer(value: string, choices: readonly string[]): boolean {
  if (choices.length > 0) return choices.includes(value);
  const share = numberIn(value);
  return share !== undefined && share >= 0 && share <= 1;
}
