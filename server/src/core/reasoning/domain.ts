import { type Program, programOfExpression } from '../evaluation/program.ts';
import type { Question, QuestionAsked } from '../model/personalisation.ts';
import type { Platform } from '../model/referential.ts';
import { expressionOf } from '../parse/expression/expression-of.ts';
import { type AnswerRange, rangeOf } from './answer-range.ts';
import { distinctTraits } from './distinct-traits.ts';
import { FEATURES, type Feature, type Trait } from './features.ts';
import { answerLooks, traitLooks } from './looks.ts';

/**
 * The collectivités that some programs can tell apart: what they may be, and what they may answer to the questions that are
 * read, those included on whose answers it hangs whether others are asked.
 */
export interface Domain<Of extends QuestionAsked = Question> {
  readonly platform: Platform;
  /** By feature that is read, one trait for all that no formula tells apart; unusual ones last. */
  readonly traits: ReadonlyMap<Feature, readonly Trait[]>;
  /** By the id of a question. */
  readonly questions: ReadonlyMap<string, AskedQuestion<Of>>;
  /** Questions that are read and not known: nobody can tell what is answered. */
  readonly unknown: readonly string[];
  /** How many collectivités there would be, were all combined that is usual; those that nobody can be are counted too. */
  readonly size: number;
  /** False where formulas may turn at shares between those that are tried. */
  readonly hasAllTurns: boolean;
  /** False where shares between those that are tried may do something else: a formula may turn there, or is no line. */
  readonly isExact: boolean;
}

/** A question with one answer for all that no formula tells apart. */
export interface AskedQuestion<Of extends QuestionAsked = Question> {
  readonly question: Of;
  /** As a scenario holds them; empty where nobody knows what may be answered. */
  readonly answers: readonly string[];
}

/** The domain of programs of one platform taken together; `questions` by id are all that are known. */
export function domainOf<Of extends QuestionAsked>(
  programs: readonly Program[],
  questions: ReadonlyMap<string, Of>,
): Domain<Of> {
  const platform = programs[0]?.platform ?? '2023';
  const { read, asked, unknown } = readBy(programs, questions);
  const looks = read.flatMap(traitLooks);
  const types = [...asked.values()].flatMap(question => question.types.map(({ text }) => text));
  const distinct = FEATURES.map(feature => [feature, distinctTraits(feature, platform, looks, types)] as const);
  const traits = new Map(distinct.filter(([, own]) => own.length > 1));
  const ranges = Array.from(asked, ([id, question]) => [id, question, rangeOf(question, read)] as const);
  const usual = [...traits.values()].map(own => own.filter(({ isUsual }) => isUsual).length);
  const sizes = [...usual, ...ranges.map(([, , { answers }]) => Math.max(answers.length, 1))];
  return {
    platform,
    traits,
    questions: new Map(ranges.map(([id, question, { answers }]) => [id, { question, answers }])),
    unknown,
    size: sizes.reduce((product, size) => product * size, 1),
    hasAllTurns: ranges.every(([, , { areAll }]: readonly [string, Of, AnswerRange]) => areAll),
    isExact: ranges.every(([, , { isExact }]: readonly [string, Of, AnswerRange]) => isExact),
  };
}

/** The questions that programs read, those included on whose answers it hangs whether others are asked. */
export function questionsBehind(
  programs: readonly Program[],
  questions: ReadonlyMap<string, QuestionAsked>,
): readonly QuestionAsked[] {
  return [...readBy(programs, questions).asked.values()];
}

interface ReadBy<Of> {
  /** The programs, and those that say when the questions are asked that they read. */
  readonly read: readonly Program[];
  readonly asked: ReadonlyMap<string, Of>;
  readonly unknown: readonly string[];
}

function readBy<Of extends QuestionAsked>(
  programs: readonly Program[],
  questions: ReadonlyMap<string, Of>,
): ReadBy<Of> {
  const read = [...programs];
  const asked = new Map<string, Of>();
  const unknown = new Set<string>();
  // What is added on the way is walked as well.
  for (const program of read) {
    for (const { question: id } of answerLooks(program)) {
      const question = questions.get(id);
      if (question === undefined) unknown.add(id);
      if (question === undefined || asked.has(id)) continue;
      asked.set(id, question);
      const visibility = program.platform === '2026' ? visibilityOf(question) : undefined;
      if (visibility) read.push(visibility);
    }
  }
  return { read, asked, unknown: [...unknown] };
}

/** The program that says when a question is asked; undefined where it always is, and where that cannot be read: it never is. */
export function visibilityOf({ visibility }: QuestionAsked): Program | undefined {
  const expression = visibility && expressionOf(visibility, 'personnalisation').expression;
  return expression && programOfExpression(expression);
}
