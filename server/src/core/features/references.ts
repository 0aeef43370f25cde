import { referencesTo } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Place } from '../model/problem.ts';
import type { Scenario } from '../model/scenario.ts';
import { idSpanOf } from '../parse/places.ts';
import { type IndicatorTarget, indicatorAt, indicatorUsesIn, valuedIndicatorAt, valuesOf } from './indicator-target.ts';
import { type QuestionTarget, questionAt, usesOf } from './question-target.ts';
import { actionsIn, answerTargetAt, scenarioTargetAt } from './scenario-target.ts';
import { type Target, targetAt } from './target.ts';

/**
 * Every place that names the action under a cursor, in prose, keys, formulas and some scenarios, or the question,
 * answer or indicator there, in the order of files and text; its declaration first where that is wanted. Empty where the cursor is on nothing of the kind.
 */
export function referencesAt(
  workspace: Workspace,
  path: string,
  offset: number,
  withDeclaration: boolean,
  scenarios: readonly Scenario[] = [],
): Place[] {
  const target = targetAt(workspace, path, offset);
  if (target) return actionReferences(workspace, target, withDeclaration, scenarios);
  const question = questionAt(workspace, path, offset);
  return question
    ? questionReferences(workspace, question, withDeclaration, scenarios)
    : indicatorReferences(workspace, indicatorAt(workspace, path, offset), withDeclaration, scenarios);
}

/** The same from a place in a scenario. */
export function scenarioReferencesAt(
  workspace: Workspace,
  scenario: Scenario,
  offset: number,
  withDeclaration: boolean,
  scenarios: readonly Scenario[],
): Place[] {
  const target = scenarioTargetAt(workspace, scenario, offset);
  if (target) return actionReferences(workspace, target, withDeclaration, scenarios);
  const question = answerTargetAt(workspace, scenario, offset);
  return question
    ? questionReferences(workspace, question, withDeclaration, scenarios)
    : indicatorReferences(workspace, valuedIndicatorAt(workspace, scenario, offset), withDeclaration, scenarios);
}

function actionReferences(
  workspace: Workspace,
  target: Target,
  withDeclaration: boolean,
  scenarios: readonly Scenario[],
): Place[] {
  const referential = target.kind === 'reference' ? target.reference.referential : target.referential;
  const id = target.kind === 'reference' ? target.reference.to : target.action.id;
  const source = referential.sources.get(id);
  const places = referencesTo(workspace, referential, id);
  const declaration =
    withDeclaration && source ? [{ file: source.file.path, span: idSpanOf(source.declaration.entry) }] : [];
  const named = scenarios.flatMap(scenario =>
    actionsIn(workspace, scenario)
      .filter(({ referential: meant, to }) => meant === referential && to === id)
      .map(({ span }) => ({ file: scenario.path, span })),
  );
  return [...declaration, ...places.map(({ file, span }) => ({ file: file.path, span })), ...named];
}

function questionReferences(
  workspace: Workspace,
  target: QuestionTarget | undefined,
  withDeclaration: boolean,
  scenarios: readonly Scenario[],
): Place[] {
  if (target === undefined) return [];
  const { question, choice, answer } = target;
  // OUI and NON are declared nowhere.
  const declared = answer === undefined ? question.idSpan : choice?.idSpan;
  const declaration = withDeclaration && declared ? [{ file: question.file.path, span: declared }] : [];
  const answered = scenarios.flatMap(({ path, answers }) =>
    answers
      .filter(given => given.question === question.id && (answer === undefined || given.answer === answer))
      .map(({ questionSpan, span }) => ({ file: path, span: answer === undefined ? questionSpan : span })),
  );
  return [...declaration, ...usesOf(workspace, target), ...answered];
}

function indicatorReferences(
  workspace: Workspace,
  target: IndicatorTarget | undefined,
  withDeclaration: boolean,
  scenarios: readonly Scenario[],
): Place[] {
  if (target === undefined) return [];
  const { indicator } = target;
  const declaration = withDeclaration ? [{ file: indicator.file.path, span: indicator.idSpan }] : [];
  const valued = scenarios.flatMap(scenario => valuesOf(scenario, indicator));
  return [...declaration, ...indicatorUsesIn(workspace, indicator), ...valued];
}
