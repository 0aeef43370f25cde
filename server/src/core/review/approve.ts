import type { Change } from '../changes/change.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Approval } from '../model/review.ts';
import type { ApprovalChanges } from '../parse/review/write-review.ts';
import { basisOf, renewedBasis } from './basis.ts';
import { aspectOf, subjectName } from './named-subject.ts';
import { supersededFingerprints } from './review-states.ts';
import type { Suspect } from './suspects.ts';

/** Who says what when they approve. */
export interface Reviewer {
  readonly by: string | undefined;
  /** The day, `2026-11-26`. */
  readonly date: string;
  /** Undefined for no note; an earlier one is kept then. */
  readonly note: string | undefined;
}

/** What the approval of some changes among all those to a workspace writes into the file: those that they supersede go. */
export function approving(
  workspace: Workspace,
  all: readonly Change[],
  approved: readonly Change[],
  approvals: readonly Approval[],
  reviewer: Reviewer,
): ApprovalChanges {
  const put = approved.map((change): Approval => {
    const { fingerprint } = change;
    const before = approvals.find(one => one.fingerprint === fingerprint);
    return {
      fingerprint,
      subject: subjectName(workspace, change),
      aspect: aspectOf(change.what),
      by: reviewer.by,
      date: reviewer.date,
      note: reviewer.note ?? before?.note,
      cites: basisOf(workspace, change),
    };
  });
  return { put, withdrawn: supersededFingerprints(workspace, all, approved, approvals) };
}

/** What looking again at suspect measures writes: their approvals rest on what is cited now. */
export function lookedAgain(
  workspace: Workspace,
  suspects: readonly Suspect[],
  usedIn: string,
  { by, date, note }: Reviewer,
): ApprovalChanges {
  const put = suspects.flatMap(({ approvals }) =>
    approvals.map((approval): Approval => {
      const cites = renewedBasis(workspace, approval, usedIn);
      return { ...approval, by: by ?? approval.by, date, note: note ?? approval.note, cites };
    }),
  );
  return { put, withdrawn: [] };
}
