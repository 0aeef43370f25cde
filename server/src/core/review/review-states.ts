import type { Change } from '../changes/change.ts';
import type { Workspace } from '../index/workspace.ts';
import { grouped } from '../memory/grouped.ts';
import type { Approval } from '../model/review.ts';
import { type CitedChange, changedBasis } from './basis.ts';
import { aspectOf, subjectName } from './named-subject.ts';

/** What reviewers made of a change. */
export type ReviewState =
  /** Nobody approved it. */
  | { readonly kind: 'open' }
  | { readonly kind: 'approved'; readonly approval: Approval }
  /** It was approved, and something that its subject cites changed since. */
  | { readonly kind: 'suspect'; readonly approval: Approval; readonly because: readonly CitedChange[] }
  /** The same of the same subject was approved with another content: it is to be looked at as an open one. */
  | { readonly kind: 'lapsed'; readonly approval: Approval };

export type ReviewStateKind = ReviewState['kind'];

export interface ReviewedChange {
  readonly change: Change;
  readonly state: ReviewState;
}

/**
 * The state of each change to a workspace, in their order, by the approvals in a file. Of several approvals of one change, one that
 * stands is enough.
 */
export function reviewed(
  workspace: Workspace,
  changes: readonly Change[],
  approvals: readonly Approval[],
  usedIn: string,
): readonly ReviewedChange[] {
  const byFingerprint = grouped(approvals, ({ fingerprint }) => fingerprint);
  const superseded = supersededBy(changes, approvals);
  return changes.map(change => {
    const own = namesOf(change).flatMap(name => byFingerprint.get(name) ?? []);
    const approval = superseded.get(aboutOf(workspace, change));
    const state: ReviewState =
      own.length > 0
        ? standing(workspace, change, own, usedIn)
        : approval === undefined
          ? { kind: 'open' }
          : { kind: 'lapsed', approval };
    return { change, state };
  });
}

/** The fingerprints that an approval of a change may have: one that was given before its subject was renumbered has the former. */
export function namesOf({ fingerprint, former }: Change): readonly string[] {
  return former === undefined ? [fingerprint] : [fingerprint, former];
}

/** The approvals that new ones of some changes take the place of: of the same with another content, or under a former id. */
export function supersededFingerprints(
  workspace: Workspace,
  all: readonly Change[],
  approved: readonly Change[],
  approvals: readonly Approval[],
): readonly string[] {
  const superseded = supersededBy(all, approvals);
  return approved.flatMap(change => {
    const other = superseded.get(aboutOf(workspace, change))?.fingerprint;
    const former = approvals.some(({ fingerprint }) => fingerprint === change.former) ? change.former : undefined;
    return [other ?? [], former ?? []].flat();
  });
}

/** By what they are about, the last of the approvals that are of none of some changes. */
function supersededBy(changes: readonly Change[], approvals: readonly Approval[]): ReadonlyMap<string, Approval> {
  const current = new Set(changes.flatMap(namesOf));
  const others = approvals.filter(({ fingerprint }) => !current.has(fingerprint));
  const inTime = others.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return new Map(inTime.map(approval => [about(approval.subject, approval.aspect), approval]));
}

/** The state that approvals of one fingerprint give it: at least one. */
function standing(workspace: Workspace, change: Change, own: readonly Approval[], usedIn: string): ReviewState {
  const judged = own.map(approval => {
    // Its subject may have another id by now.
    const subject = change.former === approval.fingerprint ? subjectName(workspace, change) : approval.subject;
    return { approval, because: changedBasis(workspace, { ...approval, subject }, usedIn) };
  });
  const stands = judged.find(({ because }) => because.length === 0);
  if (stands) return { kind: 'approved', approval: stands.approval };
  const last = judged.reduce((a, b) => (b.approval.date < a.approval.date ? a : b));
  return { kind: 'suspect', ...last };
}

function aboutOf(workspace: Workspace, change: Change): string {
  return about(subjectName(workspace, change), aspectOf(change.what));
}

function about(subject: string, aspect: string): string {
  return `${subject}\n${aspect}`;
}
