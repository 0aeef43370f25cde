import type { Program } from '../evaluation/program.ts';
import { choicesOf, type QuestionAsked } from '../model/personalisation.ts';
import { answerLooks } from './looks.ts';
import { thresholdsOf } from './thresholds.ts';

/** What is answered to a question, as far as programs tell it apart. */
export interface AnswerRange {
  /** As a scenario holds them; empty where nobody knows what may be answered. */
  readonly answers: readonly string[];
  /** False where formulas may turn at other shares. */
  readonly areAll: boolean;
  /** False where other shares may do something else: a formula may turn there, or is no line. */
  readonly isExact: boolean;
}

/** Of a `choix` the choices that are named and one more; of a `proportion` the shares where something may turn and one between. */
export function rangeOf(question: QuestionAsked, programs: readonly Program[]): AnswerRange {
  switch (question.type) {
    case 'binaire':
    case undefined:
      return { answers: choicesOf(question), areAll: true, isExact: true };
    case 'choix':
      return { answers: distinctChoices(question, programs), areAll: true, isExact: true };
    case 'proportion':
      return sharesOf(question, programs);
  }
}

function distinctChoices(question: QuestionAsked, programs: readonly Program[]): readonly string[] {
  const choices = choicesOf(question);
  const looks = programs.flatMap(answerLooks).filter(look => look.question === question.id);
  const named = new Set(looks.map(({ choice }) => choice));
  // What an answer by itself gives is another for each.
  if (named.has(undefined)) return choices;
  const other = choices.find(choice => !named.has(choice));
  return choices.filter(choice => named.has(choice) || choice === other);
}

function sharesOf({ id }: QuestionAsked, programs: readonly Program[]): AnswerRange {
  const found = programs.map(program => thresholdsOf(program, id));
  const at = [...new Set([0, 1, ...found.flatMap(one => one.at)])].sort((a, b) => a - b);
  const shares = at.flatMap((share, index) => {
    const next = at[index + 1];
    return next === undefined ? [share] : [share, (share + next) / 2];
  });
  return {
    answers: shares.map(String),
    areAll: found.every(({ areAll }) => areAll),
    isExact: found.every(({ isExact }) => isExact),
  };
}
