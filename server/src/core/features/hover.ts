import { type Mismatch, totalOf } from '../analysis/facts/sums.ts';
import { parentOf } from '../index/tree.ts';
import { weighedAt } from '../index/weighed.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Choice, Question } from '../model/personalisation.ts';
import type { Action, Referential } from '../model/referential.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Span } from '../text/span.ts';
import { excerptOf } from './excerpt.ts';
import { type QuestionTarget, questionAt } from './question-target.ts';
import { answerTargetAt, scenarioTargetAt } from './scenario-target.ts';
import { type Target, targetAt } from './target.ts';
import { type Weight, weightOf } from './weight.ts';

/** What a hover shows, as data; the front ends put it into words. */
export type Hover = ActionHover | QuestionHover;

export interface ActionHover {
  readonly kind: 'action';
  readonly span: Span;
  readonly referential: Referential;
  readonly action: Action;
  readonly weight: Weight;
  /** The start of the description of the action that a reference names; empty on a declaration. */
  readonly excerpt: string;
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

/**
 * What to show at an offset: what the action there, or the one cited there, weighs; what the question there asks. Nothing at a reference that leads
 * nowhere, for its problem says so.
 */
export function hoverAt(workspace: Workspace, path: string, offset: number): Hover | undefined {
  const target = targetAt(workspace, path, offset);
  return target ? actionHover(target) : questionHover(path, questionAt(workspace, path, offset));
}

/** The same in a scenario, which names actions and questions. */
export function scenarioHoverAt(workspace: Workspace, scenario: Scenario, offset: number): Hover | undefined {
  const target = scenarioTargetAt(workspace, scenario, offset);
  return target ? actionHover(target) : questionHover(scenario.path, answerTargetAt(workspace, scenario, offset));
}

function actionHover(target: Target): ActionHover | undefined {
  const { span } = target;
  if (target.kind === 'declaration') {
    const { referential, action, part } = target;
    const parent = part === 'weight' ? parentOf(referential, action) : undefined;
    const weighed = parent && weighedAt(referential.weighed, parent.id);
    const total = weighed && totalOf(weighed, referential);
    return { kind: 'action', span, referential, action, weight: weightOf(referential, action), excerpt: '', total };
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
    excerpt,
    total: undefined,
  };
}

function questionHover(path: string, target: QuestionTarget | undefined): QuestionHover | undefined {
  if (target === undefined) return undefined;
  const { question, choice, span } = target;
  const excerpt = question.file.path === path ? '' : excerptOf(question.file, question.entry);
  return { kind: 'question', span, question, choice, excerpt };
}
