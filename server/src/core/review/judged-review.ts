import type { FoundFault } from '../analysis/rule.ts';
import { isWhole, type Workspace } from '../index/workspace.ts';
import type { ReadReview, WrittenApproval } from '../parse/review/read-review.ts';
import { actionNamed, mayTakeAway } from './named-subject.ts';
import { type Suspect, suspectsIn } from './suspects.ts';

/**
 * All that is wrong with a file of approvals, and the measures that it makes suspect, for its rules. Of a workspace that is still being
 * read, only what the file alone tells.
 */
export function judgedReview(workspace: Workspace, path: string, read: ReadReview): readonly FoundFault[] {
  const faults: readonly FoundFault[] = [...read.faults, ...duplicatesIn(read)].map(fault => ({
    ...fault,
    file: path,
  }));
  if (!isWhole(workspace)) return faults;
  const unknown = read.approvals.flatMap(approval => unknownFault(workspace, path, approval));
  return [...faults, ...unknown, ...suspectsIn(workspace, read.approvals, path).flatMap(suspectFault)];
}

/** Two approvals of one change: both branches of a merge had one. The later one is enough. */
function duplicatesIn({ approvals }: ReadReview): readonly Omit<FoundFault, 'file'>[] {
  const last = new Map<string, WrittenApproval>();
  for (const one of approvals) {
    const other = last.get(one.fingerprint);
    if (other === undefined || other.date <= one.date) last.set(one.fingerprint, one);
  }
  return approvals.flatMap(one => {
    const kept = last.get(one.fingerprint);
    if (kept === undefined || kept === one) return [];
    const args = { fingerprint: one.fingerprint, subject: one.subject, date: kept.date };
    return [{ code: 'review-duplicate', span: one.keySpan, args }];
  });
}

/** An approval of nothing that exists any more: its action is in no file, and no change took it away with that approval. */
function unknownFault(workspace: Workspace, path: string, approval: WrittenApproval): readonly FoundFault[] {
  const { subject, aspect, keySpan, fingerprint } = approval;
  const action = actionNamed(workspace, subject, path);
  if (action === undefined || action.referential.actions.has(action.id) || mayTakeAway(aspect)) return [];
  return [{ code: 'review-unknown', file: path, span: keySpan, args: { subject, fingerprint } }];
}

function suspectFault({ name, place, approvals, because }: Suspect): readonly FoundFault[] {
  if (place === undefined) return [];
  const last = approvals.reduce((a, b) => (b.date < a.date ? a : b));
  const args = {
    measure: name,
    date: last.date,
    cited: because.map(({ id }) => id),
    ...(last.by !== undefined && { by: last.by }),
  };
  const variant = last.by === undefined ? 'nobody' : 'by';
  return [{ ...place, code: 'review-suspect', variant, args }];
}
