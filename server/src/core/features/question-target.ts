import type { Workspace } from '../index/workspace.ts';
import { answersIn, type Name } from '../model/formula.ts';
import type { Choice, Question } from '../model/personalisation.ts';
import type { Place } from '../model/problem.ts';
import { personalisationsIn, questionsIn } from '../scoring/prepare-workspace.ts';
import { type Span, touches } from '../text/span.ts';

/** A question, or one of its answers, under a cursor: where it is written, or where a formula asks for it. */
export interface QuestionTarget {
  readonly question: Question;
  /** The answer that a formula asks for, or that is pointed at; `choice` alone where the question declares it. */
  readonly answer: string | undefined;
  readonly choice: Choice | undefined;
  readonly span: Span;
}

/** The question at an offset of a file of questions or rules; undefined where there is none, or no question has the id. */
export function questionAt(workspace: Workspace, path: string, offset: number): QuestionTarget | undefined {
  const kind = workspace.files.get(path)?.kind;
  if (kind === undefined || kind === 'measure' || kind === 'none') return undefined;
  return declaredAt(workspace, path, offset) ?? askedAt(workspace, path, offset);
}

/** Every place where a formula names the question, or the answer where one is meant, in the order of files and text. */
export function usesOf(workspace: Workspace, { question, answer }: QuestionTarget): readonly Place[] {
  return namesIn(workspace).flatMap(({ file, id, name, choice }) => {
    if (id !== question.id) return [];
    if (answer === undefined) return [{ file, span: name.span }];
    return choice?.text === answer ? [{ file, span: choice.span }] : [];
  });
}

function declaredAt(workspace: Workspace, path: string, offset: number): QuestionTarget | undefined {
  for (const question of questionsIn(workspace)) {
    if (question.file.path !== path) continue;
    for (const span of [question.idSpan, question.entry.titleSpan]) {
      if (touches(span, offset)) return { question, answer: undefined, choice: undefined, span };
    }
    const choice = question.choices.find(({ idSpan }) => touches(idSpan, offset));
    if (choice) return { question, answer: choice.id, choice, span: choice.idSpan };
  }
  return undefined;
}

function askedAt(workspace: Workspace, path: string, offset: number): QuestionTarget | undefined {
  const found = namesIn(workspace).find(
    ({ file, name, choice }) =>
      file === path && (touches(name.span, offset) || (choice !== undefined && touches(choice.span, offset))),
  );
  const question = found && questionsIn(workspace).find(({ id }) => id === found.id);
  if (found === undefined || question === undefined) return undefined;
  const { name, choice } = found;
  if (choice === undefined || touches(name.span, offset)) {
    return { question, answer: undefined, choice: undefined, span: name.span };
  }
  const declared = question.choices.find(({ id }) => id === choice.text);
  return { question, answer: choice.text, choice: declared, span: choice.span };
}

interface AskedName {
  readonly file: string;
  readonly id: string;
  readonly name: Name;
  readonly choice: Name | undefined;
}

function namesIn(workspace: Workspace): readonly AskedName[] {
  return personalisationsIn(workspace).flatMap(({ file, rules }) =>
    rules.flatMap(({ formula }) =>
      answersIn(formula).map(({ question, choice }) => ({
        file: file.path,
        id: question.text,
        name: question,
        choice,
      })),
    ),
  );
}
