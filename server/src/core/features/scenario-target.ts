import { referentialNamed } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import { namedAction } from '../model/id.ts';
import type { Scenario } from '../model/scenario.ts';
import { questionsIn } from '../scoring/prepare-workspace.ts';
import { type Span, touches } from '../text/span.ts';
import type { QuestionTarget } from './question-target.ts';
import type { NamedAction, Target } from './target.ts';

/** A place in a scenario that names an action: a status, or an expected score. */
interface ScenarioCitation extends NamedAction {
  readonly span: Span;
}

/** Every place of a scenario that names an action, in the order of the text; a name alone means a whole référentiel. */
export function actionsIn(
  workspace: Workspace,
  { path, statuses, expectations }: Scenario,
): readonly ScenarioCitation[] {
  // An action with several expected figures is written once.
  const named = new Map(
    [...statuses, ...expectations].map(({ action, actionSpan }) => [actionSpan.start, { action, actionSpan }]),
  );
  return [...named.values()].flatMap(({ action, actionSpan }) => {
    const { prefix, id } = namedAction(action);
    const referential = referentialNamed(workspace, prefix, path);
    return referential ? [{ referential, to: id, target: referential.actions.get(id), span: actionSpan }] : [];
  });
}

/** The action that a scenario names at an offset; undefined where there is none. */
export function scenarioTargetAt(workspace: Workspace, scenario: Scenario, offset: number): Target | undefined {
  const found = actionsIn(workspace, scenario).find(({ span }) => touches(span, offset));
  return found && { kind: 'reference', reference: found, span: found.span };
}

/** The question, or the choice, that a scenario answers at an offset; undefined where there is none. */
export function answerTargetAt(workspace: Workspace, scenario: Scenario, offset: number): QuestionTarget | undefined {
  for (const { question: id, questionSpan, answer, span } of scenario.answers) {
    const isQuestion = touches(questionSpan, offset);
    if (!isQuestion && !touches(span, offset)) continue;
    const question = questionsIn(workspace).find(known => known.id === id);
    if (question === undefined) return undefined;
    if (isQuestion) return { question, answer: undefined, choice: undefined, span: questionSpan };
    return { question, answer, choice: question.choices.find(choice => choice.id === answer), span };
  }
  return undefined;
}
