import type { Change } from '../changes/change.ts';
import { type Reference, referencesIn } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import { isAtOrBelow } from '../model/id.ts';
import type { Approval, CitedState } from '../model/review.ts';
import type { Entry, SourceFile } from '../model/source.ts';
import { encloses, type Span, touches } from '../text/span.ts';
import { citedState, isSameState } from './cited-state.ts';
import { actionNamed, actionOf, type MeantAction, qualified } from './named-subject.ts';

/** What an approval of a change rests on, by qualified ids in their order: all that its subject cites, as it is now. */
export function basisOf(workspace: Workspace, change: Change): ReadonlyMap<string, CitedState> {
  return statesOf(workspace, citedByChange(workspace, change));
}

/** A cited action that is otherwise than when an approval was given. */
export interface CitedChange {
  /** Qualified, as the approval has it. */
  readonly id: string;
  readonly before: CitedState;
  readonly after: CitedState;
}

/**
 * What changed of what an approval in a file rests on. An action that was only given another id, with its text and its weight, is the
 * same as long as the subject of the approval cites it. Nothing is told of a référentiel that the workspace does not hold.
 */
export function changedBasis(workspace: Workspace, approval: Approval, usedIn: string): readonly CitedChange[] {
  if (approval.cites.size === 0) return [];
  const changed = [...approval.cites].flatMap(([id, before]): readonly CitedChange[] => {
    const cited = actionNamed(workspace, id, usedIn);
    const after = cited && citedState(cited.referential, cited.id);
    return after === undefined || isSameState(before, after) ? [] : [{ id, before, after }];
  });
  if (changed.length === 0) return [];
  const subject = actionNamed(workspace, approval.subject, usedIn);
  const now = subject === undefined ? [] : [...statesOf(workspace, citedByAction(workspace, subject)).values()];
  return changed.filter(({ before }) => !now.some(state => state.text !== '' && isSameState(state, before)));
}

/** What an approval in a file rests on once it was looked at again: what it did, as far as that is there, and what its subject cites now. */
export function renewedBasis(
  workspace: Workspace,
  { subject, cites }: Approval,
  usedIn: string,
): ReadonlyMap<string, CitedState> {
  const action = actionNamed(workspace, subject, usedIn);
  const kept = [...cites.keys()].flatMap(id => actionNamed(workspace, id, usedIn) ?? []);
  const now = action === undefined ? [] : citedByAction(workspace, action);
  const isThere = ({ referential, id }: MeantAction) => referential.actions.has(id);
  return statesOf(workspace, [...kept.filter(isThere), ...now]);
}

function citedByChange(workspace: Workspace, change: Change): readonly MeantAction[] {
  const action = actionOf(workspace, change);
  const { after } = change;
  const file = after && workspace.files.get(after.file);
  // A rule of an action cites in a file of its own.
  const around = file && file.kind !== 'measure' ? entryAt(file, after.span) : undefined;
  if (file && around) return citedIn(workspace, file, around.span, action);
  return action === undefined ? [] : citedByAction(workspace, action);
}

function citedByAction(workspace: Workspace, action: MeantAction): readonly MeantAction[] {
  const source = action.referential.sources.get(action.id);
  return source === undefined ? [] : citedIn(workspace, source.file, source.declaration.entry.span, action);
}

/** The actions that a part of a file cites, without those at or below one. What it continues (`origine`) is no citation. */
function citedIn(
  workspace: Workspace,
  file: SourceFile,
  within: Span,
  own: MeantAction | undefined,
): readonly MeantAction[] {
  const isOwn = ({ referential, to }: Reference) =>
    own !== undefined && referential === own.referential && isAtOrBelow(to, own.id);
  return referencesIn(workspace, file, { within })
    .filter(reference => reference.kind !== 'origin' && !isOwn(reference))
    .map(({ referential, to }) => ({ referential, id: to }));
}

function entryAt({ entries }: SourceFile, at: Span): Entry | undefined {
  return entries.find(({ span }) => encloses(span, at) || touches(span, at.start));
}

function statesOf(workspace: Workspace, cited: readonly MeantAction[]): ReadonlyMap<string, CitedState> {
  const byId = new Map(cited.map(action => [qualified(workspace, action), action] as const));
  const inOrder = [...byId].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(inOrder.map(([id, { referential, id: own }]) => [id, citedState(referential, own)]));
}
