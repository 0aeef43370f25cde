import { type Mismatch, totalOf } from '../analysis/facts/sums.ts';
import { referencesTo } from '../index/references.ts';
import { parentOf } from '../index/tree.ts';
import { weighedAt } from '../index/weighed.ts';
import { referentialOfFile, type Workspace } from '../index/workspace.ts';
import type { Choice, Question } from '../model/personalisation.ts';
import type { Action, Referential } from '../model/referential.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Indicator } from '../parse/indicators.ts';
import type { Span } from '../text/span.ts';
import { excerptOf } from './excerpt.ts';
import { type IndicatorTarget, indicatorAt, valuedIndicatorAt } from './indicator-target.ts';
import { type QuestionTarget, questionAt } from './question-target.ts';
import { answerTargetAt, scenarioTargetAt } from './scenario-target.ts';
import { type Target, targetAt } from './target.ts';
import { type Weight, weightOf } from './weight.ts';

/** What a hover shows, as data; the front ends put it into words. */
export type Hover = ActionHover | QuestionHover | IndicatorHover;

export interface ActionHover {
  readonly kind: 'action';
  readonly span: Span;
  readonly referential: Referential;
  readonly action: Action;
  readonly weight: Weight;
  /** The start of the description of the action that a reference names; empty on a declaration. */
  readonly excerpt: string;
  /** The qualified ids of the actions of other référentiels that continue it (`origine`), in the order of files and text. */
  readonly continuedBy: readonly string[];
  /** On a weight, what it adds up to with those of its siblings; undefined elsewhere, and where nothing tells. */
  readonly total: Mismatch | undefined;
}

export interface QuestionHover {
  readonly kind: 'question';
  readonly span: Span;
  readonly question: Question;
  /** The choice that is pointed at. */
  readonly choice: Choice | undefined;
  /** The start of the description of the question that a formula asks; empty where it is written. */
  readonly excerpt: string;
}

export interface IndicatorHover {
  readonly kind: 'indicator';
  readonly span: Span;
  readonly indicator: Indicator;
  /** The start of its description where a formula names it; empty where it is written. */
  readonly excerpt: string;
}

/**
 * What to show at an offset: what the action there, or the one cited there, weighs; what the question there asks, which the
 * indicator there is. Nothing at a reference that leads
 * nowhere, for its problem says so.
 */
export function hoverAt(workspace: Workspace, path: string, offset: number): Hover | undefined {
  const target = targetAt(workspace, path, offset);
  if (target) return actionHover(workspace, target);
  const question = questionAt(workspace, path, offset);
  return question ? questionHover(path, question) : indicatorHover(path, indicatorAt(workspace, path, offset));
}

/** The same in a scenario, which names actions, questions and indicators. */
export function scenarioHoverAt(workspace: Workspace, scenario: Scenario, offset: number): Hover | undefined {
  const target = scenarioTargetAt(workspace, scenario, offset);
  if (target) return actionHover(workspace, target);
  const question = answerTargetAt(workspace, scenario, offset);
  if (question) return questionHover(scenario.path, question);
  return indicatorHover(scenario.path, valuedIndicatorAt(workspace, scenario, offset));
}

function actionHover(workspace: Workspace, target: Target): ActionHover | undefined {
  const { span } = target;
  if (target.kind === 'declaration') {
    const { referential, action, part } = target;
    const parent = part === 'weight' ? parentOf(referential, action) : undefined;
    const weighed = parent && weighedAt(referential.weighed, parent.id);
    const total = weighed && totalOf(weighed, referential);
    const weight = weightOf(referential, action);
    const continuedBy = continuing(workspace, referential, action);
    return { kind: 'action', span, referential, action, weight, continuedBy, excerpt: '', total };
  }
  const { referential, target: action, to } = target.reference;
  const source = referential.sources.get(to);
  if (action === undefined || source === undefined) return undefined;
  const { file, declaration } = source;
  const excerpt = excerptOf(file, declaration.entry);
  return {
    kind: 'action',
    span,
    referential,
    action,
    weight: weightOf(referential, action),
    continuedBy: continuing(workspace, referential, action),
    excerpt,
    total: undefined,
  };
}

function continuing(workspace: Workspace, referential: Referential, { id }: Action): readonly string[] {
  const origins = referencesTo(workspace, referential, id).filter(({ kind }) => kind === 'origin');
  return origins.map(({ file, from }) => {
    const name = referentialOfFile(workspace, file.path)?.name;
    return name === undefined ? from : `${name}_${from}`;
  });
}

function questionHover(path: string, target: QuestionTarget | undefined): QuestionHover | undefined {
  if (target === undefined) return undefined;
  const { question, choice, span } = target;
  const excerpt = question.file.path === path ? '' : excerptOf(question.file, question.entry);
  return { kind: 'question', span, question, choice, excerpt };
}

function indicatorHover(path: string, target: IndicatorTarget | undefined): IndicatorHover | undefined {
  if (target === undefined) return undefined;
  const { indicator, span } = target;
  const { file, entry } = indicator;
  return { kind: 'indicator', span, indicator, excerpt: file.path === path ? '' : excerptOf(file, entry) };
}
