import type { Workspace } from '../index/workspace.ts';
import type { ActionSource } from '../model/referential.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Span } from '../text/span.ts';
import { type IndicatorTarget, indicatorAt, valuedIndicatorAt } from './indicator-target.ts';
import { type QuestionTarget, questionAt } from './question-target.ts';
import { answerTargetAt, scenarioTargetAt } from './scenario-target.ts';
import { type Target, targetAt } from './target.ts';

/** Where what is under a cursor is declared. */
export interface Definition {
  /** What was pointed at. */
  readonly origin: Span;
  readonly file: string;
  readonly title: Span;
  readonly extent: Span;
}

/**
 * The declaration of the action cited, or declared, at an offset, or of the question, choice or indicator that a formula
 * names; undefined where there is none.
 */
export function definitionAt(workspace: Workspace, path: string, offset: number): Definition | undefined {
  const target = targetAt(workspace, path, offset);
  if (target) return actionDefinition(target);
  const question = questionAt(workspace, path, offset);
  return question ? questionDefinition(question) : indicatorDefinition(indicatorAt(workspace, path, offset));
}

/** The same in a scenario, which names actions, questions and indicators. */
export function scenarioDefinitionAt(workspace: Workspace, scenario: Scenario, offset: number): Definition | undefined {
  const target = scenarioTargetAt(workspace, scenario, offset);
  if (target) return actionDefinition(target);
  const question = answerTargetAt(workspace, scenario, offset);
  return question ? questionDefinition(question) : indicatorDefinition(valuedIndicatorAt(workspace, scenario, offset));
}

function actionDefinition(target: Target): Definition | undefined {
  const source = sourceOf(target);
  if (source === undefined) return undefined;
  const { file, declaration } = source;
  const { titleSpan, span } = declaration.entry;
  return { origin: target.span, file: file.path, title: titleSpan, extent: span };
}

function questionDefinition(target: QuestionTarget | undefined): Definition | undefined {
  if (target === undefined) return undefined;
  const { question, choice, span: origin } = target;
  const title = choice?.idSpan ?? question.entry.titleSpan;
  return { origin, file: question.file.path, title, extent: choice?.idSpan ?? question.entry.span };
}

function indicatorDefinition(target: IndicatorTarget | undefined): Definition | undefined {
  if (target === undefined) return undefined;
  const { file, entry } = target.indicator;
  return { origin: target.span, file: file.path, title: entry.titleSpan, extent: entry.span };
}

function sourceOf(target: Target): ActionSource | undefined {
  if (target.kind === 'declaration') return target.referential.sources.get(target.action.id);
  return target.reference.referential.sources.get(target.reference.to);
}
