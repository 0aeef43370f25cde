import type { Workspace } from '../index/workspace.ts';
import type { Choice, Question } from '../model/personalisation.ts';
import type { Place } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
import { questionsOf } from '../parse/personalisation/questions.ts';
import { type AskedName, namesAsked, namesAskedAround, namesAskedByScores } from '../scoring/names-asked.ts';
import { personalisationsIn, questionsIn, rulesOf } from '../scoring/prepare-workspace.ts';
import { type Span, touches } from '../text/span.ts';

/** A question, or one of its answers, under a cursor: where it is written, or where a formula asks for it. */
export interface QuestionTarget {
  readonly question: Question;
  /** The answer that a formula asks for, or that is pointed at; `choice` alone where the question declares it. */
  readonly answer: string | undefined;
  readonly choice: Choice | undefined;
  readonly span: Span;
}

/** The question at an offset of a file that declares questions, or whose formulas ask them; undefined where there is none, or no question has the id. */
export function questionAt(workspace: Workspace, path: string, offset: number): QuestionTarget | undefined {
  const file = workspace.files.get(path);
  if (file === undefined || file.kind === 'none') return undefined;
  return declaredAt(file, offset) ?? askedAt(workspace, file, offset);
}

/** Every place where a formula names the question, or the answer where one is meant, in the order of files and text. */
export function usesOf(workspace: Workspace, { question, answer }: QuestionTarget): readonly Place[] {
  const uses = namesIn(workspace).flatMap(({ file, question: name, choice }): readonly Place[] => {
    if (name.text !== question.id) return [];
    if (answer === undefined) return [{ file, span: name.span }];
    return choice?.text === answer ? [{ file, span: choice.span }] : [];
  });
  return uses.sort((a, b) => (a.file === b.file ? a.span.start - b.span.start : a.file < b.file ? -1 : 1));
}

function declaredAt(file: SourceFile, offset: number): QuestionTarget | undefined {
  for (const question of questionsOf(file)) {
    for (const span of [question.idSpan, question.entry.titleSpan]) {
      if (touches(span, offset)) return { question, answer: undefined, choice: undefined, span };
    }
    const choice = question.choices.find(({ idSpan }) => touches(idSpan, offset));
    if (choice) return { question, answer: choice.id, choice, span: choice.idSpan };
  }
  return undefined;
}

function askedAt(workspace: Workspace, file: SourceFile, offset: number): QuestionTarget | undefined {
  const inRules = rulesOf(file).value.flatMap(entry => namesAsked(workspace, entry));
  const found = [...inRules, ...namesAskedAround([file]), ...namesAskedByScores(file)].find(
    ({ question: name, choice }) =>
      touches(name.span, offset) || (choice !== undefined && touches(choice.span, offset)),
  );
  const question = found && questionsIn(workspace).find(({ id }) => id === found.question.text);
  if (found === undefined || question === undefined) return undefined;
  const { question: name, choice } = found;
  if (choice === undefined || touches(name.span, offset)) {
    return { question, answer: undefined, choice: undefined, span: name.span };
  }
  const declared = question.choices.find(({ id }) => id === choice.text);
  return { question, answer: choice.text, choice: declared, span: choice.span };
}

/** Every question that a formula of the workspace asks. */
function namesIn(workspace: Workspace): readonly AskedName[] {
  const inRules = personalisationsIn(workspace).flatMap(entry => namesAsked(workspace, entry));
  const byScores = [...workspace.files.values()].flatMap(namesAskedByScores);
  return [...inRules, ...namesAskedAround(workspace.around.values()), ...byScores];
}
