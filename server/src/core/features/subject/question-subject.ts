import { personalisationsIn, rulesOf } from '../../index/around-lists.ts';
import { isQuestionMeant, questionsNear } from '../../index/questions-near.ts';
import type { Workspace } from '../../index/workspace.ts';
import type { Choice, Question } from '../../model/personalisation.ts';
import type { Place } from '../../model/problem.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { SourceFile } from '../../model/source.ts';
import { questionsOf } from '../../parse/personalisation/questions.ts';
import { writtenIn } from '../../parse/scenario/mentions.ts';
import { answerIn } from '../../parse/scenario/values.ts';
import {
  type AskedName,
  namesAsked,
  namesAskedAround,
  namesAskedByScores,
  namesListed,
} from '../../scoring/names-asked.ts';
import { type Span, touches } from '../../text/span.ts';

/** A question, or one of its answers, under a cursor: where it is declared, asked or answered. */
export interface QuestionSubject extends Place {
  readonly kind: 'question';
  readonly question: Question;
  /** The answer that is pointed at; undefined where the question itself is. */
  readonly answer: string | undefined;
  /** That answer, where the question declares it as a choice. */
  readonly choice: Choice | undefined;
}

/** The question at an offset of a file that declares questions, or whose formulas ask them; undefined where there is none, or no question has the id. */
export function questionSubjectAt(workspace: Workspace, file: SourceFile, offset: number): QuestionSubject | undefined {
  return declaredAt(file, offset) ?? askedAt(workspace, file, offset);
}

/** The question, or the answer to it, that a scenario gives at an offset; undefined where there is none, or no question has the id. */
export function questionSubjectIn(
  workspace: Workspace,
  { path, answers }: Scenario,
  offset: number,
): QuestionSubject | undefined {
  const given = answers.find(({ questionSpan, span }) => touches(questionSpan, offset) || touches(span, offset));
  const question = given && questionNamed(workspace, given.question, path);
  if (given === undefined || question === undefined) return undefined;
  const { questionSpan, answer, span } = given;
  return touches(questionSpan, offset)
    ? wholeQuestion(question, path, questionSpan)
    : answerTo(question, answer, path, span);
}

/** The question of an id, as it is named at a place; undefined where there is none. */
export function questionSubject(
  workspace: Workspace,
  name: string,
  { file, span }: Place,
): QuestionSubject | undefined {
  const question = questionNamed(workspace, name, file);
  return question && wholeQuestion(question, file, span);
}

/** The choice of an id, as it is named at a place without its question; undefined where there is none. */
export function choiceSubject(workspace: Workspace, name: string, { file, span }: Place): QuestionSubject | undefined {
  const all = [...questionsNear(workspace, file).values()];
  const question = all.find(({ choices }) => choices.some(({ id }) => id === name));
  return question && answerTo(question, name, file, span);
}

/** Every question that the formulas of a file ask, and every answer that they mean, where they name them; those that are there. */
export function questionsAskedIn(workspace: Workspace, file: SourceFile): readonly QuestionSubject[] {
  const names = namesInFile(workspace, file);
  const asked = questionsNear(workspace, file.path);
  return names.flatMap(({ question: name, choice }): readonly QuestionSubject[] => {
    const question = asked.get(name.text);
    if (question === undefined) return [];
    const whole = wholeQuestion(question, file.path, name.span);
    return choice ? [whole, answerTo(question, choice.text, file.path, choice.span)] : [whole];
  });
}

/** Every place where a formula or a list names the question, or the answer where one is meant, in the order of files and text. */
export function usesOf(workspace: Workspace, asked: Asked): readonly Place[] {
  const uses = namesInWorkspace(workspace).flatMap(name => useOf(workspace, name, asked));
  return uses.sort((a, b) => (a.file === b.file ? a.span.start - b.span.start : a.file < b.file ? -1 : 1));
}

/** The same in one file, in the order of the text. */
export function usesIn(workspace: Workspace, file: SourceFile, asked: Asked): readonly Place[] {
  const uses = namesInFile(workspace, file).flatMap(name => useOf(workspace, name, asked));
  return uses.sort((a, b) => a.span.start - b.span.start);
}

type Asked = Pick<QuestionSubject, 'question' | 'answer'>;

function useOf(
  workspace: Workspace,
  { file, question: name, choice }: AskedName,
  { question, answer }: Asked,
): readonly Place[] {
  if (name.text !== question.id || !isQuestionMeant(workspace, file, question)) return [];
  if (answer === undefined) return [{ file, span: name.span }];
  return choice?.text === answer ? [{ file, span: choice.span }] : [];
}

/** Every place of a scenario that answers the question, or gives the answer where one is meant; what a later line makes void too. */
export function answersGiven(workspace: Workspace, scenario: Scenario, { question, answer }: Asked): readonly Place[] {
  if (!isQuestionMeant(workspace, scenario.path, question)) return [];
  return writtenIn(scenario, 'Réponses')
    .filter(({ key, value }) => key === question.id && (answer === undefined || answerIn(value) === answer))
    .map(({ keySpan, value }) => ({ file: scenario.path, span: answer === undefined ? keySpan : value.span }));
}

function declaredAt(file: SourceFile, offset: number): QuestionSubject | undefined {
  for (const question of questionsOf(file)) {
    for (const span of [question.idSpan, question.entry.titleSpan]) {
      if (touches(span, offset)) return wholeQuestion(question, file.path, span);
    }
    const choice = question.choices.find(({ idSpan }) => touches(idSpan, offset));
    if (choice) return answerTo(question, choice.id, file.path, choice.idSpan);
  }
  return undefined;
}

function askedAt(workspace: Workspace, file: SourceFile, offset: number): QuestionSubject | undefined {
  const found = namesInFile(workspace, file).find(
    ({ question: name, choice }) =>
      touches(name.span, offset) || (choice !== undefined && touches(choice.span, offset)),
  );
  const question = found && questionNamed(workspace, found.question.text, file.path);
  if (found === undefined || question === undefined) return undefined;
  const { question: name, choice } = found;
  return choice === undefined || touches(name.span, offset)
    ? wholeQuestion(question, file.path, name.span)
    : answerTo(question, choice.text, file.path, choice.span);
}

function wholeQuestion(question: Question, file: string, span: Span): QuestionSubject {
  return { kind: 'question', question, answer: undefined, choice: undefined, file, span };
}

function answerTo(question: Question, answer: string | undefined, file: string, span: Span): QuestionSubject {
  return { kind: 'question', question, answer, choice: question.choices.find(({ id }) => id === answer), file, span };
}

/** The question that a file at a path means by an id. */
export function questionNamed(workspace: Workspace, name: unknown, path: string): Question | undefined {
  return typeof name === 'string' ? questionsNear(workspace, path).get(name) : undefined;
}

/** Every question that a formula of a file asks, or one of its actions lists. */
function namesInFile(workspace: Workspace, file: SourceFile): readonly AskedName[] {
  const inRules = rulesOf(file).value.flatMap(entry => namesAsked(workspace, entry));
  return [...inRules, ...namesAskedAround([file]), ...namesAskedByScores(file), ...namesListed(file)];
}

/** The same of the workspace. */
function namesInWorkspace(workspace: Workspace): readonly AskedName[] {
  const inRules = personalisationsIn(workspace).flatMap(entry => namesAsked(workspace, entry));
  const inMeasures = [...workspace.files.values()].flatMap(file => [...namesAskedByScores(file), ...namesListed(file)]);
  return [...inRules, ...namesAskedAround(workspace.around.values()), ...inMeasures];
}
