import type { Change, ChangeSubject } from '../changes/change.ts';
import type { Changed } from '../changes/changed.ts';
import { calledIn, referentialCalled } from '../index/called.ts';
import { nearestReferential, referentialNamed } from '../index/prefixes.ts';
import { referentialOfFile, type Workspace } from '../index/workspace.ts';
import { isActionId, namedAction, parentId, qualifiedName } from '../model/id.ts';
import type { Referential } from '../model/referential.ts';

/** An action of a référentiel of a workspace, which need not have it any more. */
export interface MeantAction {
  readonly referential: Referential;
  readonly id: string;
}

/** The action that a change is about, in the version after; undefined where it is about none, or none of a known référentiel. */
export function actionOf(workspace: Workspace, { subject, referential, after }: Change): MeantAction | undefined {
  if (subject.kind !== 'action') return undefined;
  const usedIn = after?.file ?? '';
  const own =
    (referential === undefined ? undefined : referentialCalled(workspace, referential)) ??
    (referential === undefined ? undefined : referentialNamed(workspace, referential, usedIn)) ??
    referentialOfFile(workspace, usedIn) ??
    nearestReferential(workspace, usedIn);
  return own && { referential: own, id: subject.id };
}

/** What an approval calls the subject of a change: `cae_1.1.1`, or its kind and its id, `question AOM_1`. */
export function subjectName(workspace: Workspace, change: Change): string {
  const action = actionOf(workspace, change);
  return action === undefined ? named(change.subject) : qualified(workspace, action);
}

/** What the changes of one measure are called by, `cae_1.1.1`: of what belongs to none, the name of its subject. */
export function measureName(workspace: Workspace, change: Change): string {
  const action = actionOf(workspace, change);
  const { subject } = change;
  if (action === undefined || subject.kind !== 'action') return named(subject);
  return qualified(workspace, { ...action, id: subject.measure ?? subject.id });
}

/** The action that an approval in a file is about; undefined where it is about none, or none of a known référentiel. */
export function actionNamed(workspace: Workspace, subject: string, usedIn: string): MeantAction | undefined {
  if (subject.includes(' ')) return undefined;
  if (isActionId(subject)) {
    const only = referentialCalled(workspace, undefined);
    return only && { referential: only, id: subject };
  }
  const { prefix, id } = namedAction(subject);
  const referential = referentialCalled(workspace, prefix) ?? referentialNamed(workspace, prefix, usedIn);
  return referential && { referential, id };
}

/** The measure that an action is or belongs to, itself above the measures. */
export function measureOf({ referential, id }: MeantAction): string {
  const kind = referential.actions.get(id)?.kind;
  const parent = parentId(id);
  const isBelow = kind === 'sub-action' || kind === 'task';
  return isBelow && parent !== undefined ? measureOf({ referential, id: parent }) : id;
}

/**
 * `cae_1.1.1`, by what tells the référentiel from the others; the id alone where that has no name, as long as it is the only one: that
 * of its folder may be any.
 */
export function qualified(workspace: Workspace, { referential, id }: MeantAction): string {
  const called = calledIn(workspace, referential);
  return called === undefined ? id : qualifiedName(called, id);
}

function named(subject: ChangeSubject): string {
  const { kind, id } = subject;
  return subject.kind === 'choice' ? `${kind} ${subject.question} ${id}` : `${kind} ${id}`;
}

/** True for the aspect of a change after which its subject need not be there. */
export function mayTakeAway(aspect: string): boolean {
  return aspect === 'removed' || aspect === 'id';
}

/**
 * What of its subject a change changes, whatever into: `text Description`. Of two changes that have the same, the later one takes
 * the place of the other.
 */
export function aspectOf(what: Changed): string {
  switch (what.kind) {
    case 'added':
    case 'removed':
      return what.kind;
    case 'moved':
    case 'split':
    case 'merged':
      return 'id';
    case 'retitled':
      return 'title';
    case 'reweighted':
      return 'weight';
    case 'recategorised':
      return 'category';
    case 'converted':
      return 'platform';
    case 'renamed':
      return 'name';
    case 'stars':
      return 'stars';
    case 'text':
      return what.section === undefined ? 'text' : `text ${what.section}`;
    case 'key':
      return `key ${what.key}`;
    case 'citation-gained':
    case 'citation-lost':
    case 'citation-broken':
    case 'citation-mended':
      return `citation ${what.to}`;
    case 'formula-added':
    case 'formula-removed':
    case 'formula-changed':
      return `formula ${what.role}`;
    case 'reordered':
      return 'order';
    case 'problem-gained':
    case 'problem-mended':
      return `problem ${what.problem.code}`;
  }
}
