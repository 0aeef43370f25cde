import { type Mismatch, mismatchOf, totalOf } from '../analysis/facts/sums.ts';
import { referencesIn, referencesTo } from '../index/references.ts';
import { actionWithId, parentOf } from '../index/tree.ts';
import { referentialOfFile, type Workspace } from '../index/workspace.ts';
import type { Choice, Question } from '../model/personalisation.ts';
import type { Place } from '../model/problem.ts';
import type { Action, Referential } from '../model/referential.ts';
import type { ListedKind } from '../model/source.ts';
import { itemsOfField } from '../parse/fields.ts';
import type { Indicator } from '../parse/indicators.ts';
import type { Span } from '../text/span.ts';
import { excerptOf } from './excerpt.ts';
import { readersOf } from './question-readers.ts';
import type { ActionSubject } from './subject/action-subject.ts';
import type { EvidenceSubject } from './subject/evidence-subject.ts';
import type { IndicatorSubject } from './subject/indicator-subject.ts';
import { type ListedSubject, namesOfListed } from './subject/listed-subject.ts';
import type { QuestionSubject } from './subject/question-subject.ts';
import type { Subject } from './subject/subject.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { type Weight, weightOf } from './weight.ts';

/** What a hover shows, as data; the front ends put it into words. */
export type Hover = ActionHover | QuestionHover | IndicatorHover | EvidenceHover | ListedHover;

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
  /** What the weights of its children add up to, where that is not what they should; undefined on a reference. */
  readonly wrongBelow: Mismatch | undefined;
  /** By what it can change; undefined where its weight or category is pointed at. */
  readonly surroundings: Surroundings | undefined;
}

export interface QuestionHover {
  readonly kind: 'question';
  readonly span: Span;
  readonly question: Question;
  /** The choice that is pointed at. */
  readonly choice: Choice | undefined;
  /** The start of the description of the question that a formula asks; empty where it is written. */
  readonly excerpt: string;
  /** What reads its answer, as `readersOf` tells it. */
  readonly readers: readonly string[];
}

export interface IndicatorHover {
  readonly kind: 'indicator';
  readonly span: Span;
  readonly indicator: Indicator;
  /** The start of its description where a formula names it; empty where it is written. */
  readonly excerpt: string;
}

export interface EvidenceHover {
  readonly kind: 'evidence';
  readonly span: Span;
  readonly title: string;
  readonly id: string;
  /** What it is asked for, by the qualified id as written, in the order of the text. */
  readonly actions: readonly EvidencedAction[];
}

export interface EvidencedAction {
  readonly id: string;
  /** Undefined where nothing declares it. */
  readonly title: string | undefined;
  readonly place: Place | undefined;
}

export interface ListedHover {
  readonly kind: ListedKind;
  readonly span: Span;
  readonly title: string;
  readonly id: string;
  /** How many questions name it. */
  readonly questions: number;
}

/** What to show of what is under a cursor; nothing of an action that is not there, for its problem says so. */
export function hoverOf(workspace: Workspace, subject: Subject): Hover | undefined {
  switch (subject.kind) {
    case 'action':
      return actionHover(workspace, subject);
    case 'question':
      return questionHover(workspace, subject);
    case 'indicator':
      return indicatorHover(subject);
    case 'evidence':
      return evidenceHover(workspace, subject);
    case 'theme':
    case 'competence':
      return listedHover(workspace, subject);
  }
}

function actionHover(workspace: Workspace, subject: ActionSubject): ActionHover | undefined {
  const { referential, action, part, span } = subject;
  const source = part === 'reference' ? referential.sources.get(subject.id) : undefined;
  if (action === undefined || (part === 'reference' && source === undefined)) return undefined;
  return {
    kind: 'action',
    span,
    referential,
    action,
    weight: weightOf(referential, action),
    excerpt: source ? excerptOf(source.file, source.declaration.entry) : '',
    continuedBy: continuing(workspace, referential, action),
    total: part === 'weight' ? totalAround(referential, action) : undefined,
    wrongBelow: part === 'reference' ? undefined : mismatchBelow(referential, action),
    surroundings: part === 'weight' || part === 'category' ? undefined : surroundingsOf(workspace, referential, action),
  };
}

function mismatchBelow(referential: Referential, { id }: Action): Mismatch | undefined {
  const own = actionWithId(referential.weighed, id);
  return own && mismatchOf(own, referential);
}

function totalAround(referential: Referential, action: Action): Mismatch | undefined {
  const parent = parentOf(referential, action);
  const weighed = parent && actionWithId(referential.weighed, parent.id);
  return weighed && totalOf(weighed, referential);
}

function continuing(workspace: Workspace, referential: Referential, { id }: Action): readonly string[] {
  const origins = referencesTo(workspace, referential, id).filter(({ kind }) => kind === 'origin');
  return origins.map(({ file, from }) => {
    const name = referentialOfFile(workspace, file.path)?.name;
    return name === undefined ? from : `${name}_${from}`;
  });
}

function questionHover(workspace: Workspace, { question, choice, file, span }: QuestionSubject): QuestionHover {
  const excerpt = question.file.path === file ? '' : excerptOf(question.file, question.entry);
  return { kind: 'question', span, question, choice, excerpt, readers: readersOf(workspace, question) };
}

function indicatorHover({ indicator, file, span }: IndicatorSubject): IndicatorHover {
  const excerpt = indicator.file.path === file ? '' : excerptOf(indicator.file, indicator.entry);
  return { kind: 'indicator', span, indicator, excerpt };
}

function evidenceHover(workspace: Workspace, { evidence, span }: EvidenceSubject): EvidenceHover {
  const { file, entry, id } = evidence;
  const named = new Map(referencesIn(workspace, file, { within: entry.span }).map(one => [one.span.start, one]));
  const actions = itemsOfField(entry, 'actions').map(({ text, span: { start } }) => {
    const { referential, to, target } = named.get(start) ?? {};
    const source = to === undefined ? undefined : referential?.sources.get(to);
    const place = source && { file: source.file.path, span: source.declaration.entry.titleSpan };
    return { id: text, title: target?.title, place };
  });
  return { kind: 'evidence', span, title: entry.title, id, actions };
}

function listedHover(workspace: Workspace, { kind, listed, span }: ListedSubject): ListedHover {
  const { entry, id } = listed;
  return { kind, span, title: entry.title, id, questions: namesOfListed(workspace, listed).length };
}
