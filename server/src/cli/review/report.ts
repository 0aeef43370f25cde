import { type Change, type ChangeSeverity, isGoneMeasure } from '../../core/changes/change.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { CitedState } from '../../core/model/review.ts';
import type { CitedChange } from '../../core/review/basis.ts';
import { actionOf, aspectOf, measureName, subjectName } from '../../core/review/named-subject.ts';
import type { ReviewedChange, ReviewState, ReviewStateKind } from '../../core/review/review-states.ts';
import type { Suspect } from '../../core/review/suspects.ts';
import type { PrintedPlace } from '../../outputs/check.ts';
import { sayChange, sayChangeSubject } from '../../words/changes.ts';
import { sayCitedChange, sayReviewState } from '../../words/review.ts';
import { printedPlace } from '../check/printed-problem.ts';
import { pathFromHere } from '../places.ts';
import type { Base } from './base.ts';

/** What `review` tells, as other programs get it. Points are absolute. */
export interface ReviewReport {
  readonly base: {
    readonly revision: string | null;
    readonly commit: string | null;
    readonly chosen: Base['chosen'];
    readonly branch: string | null;
  };
  readonly summary: Readonly<Record<ReviewStateKind, number>> & { readonly suspectMeasures: number };
  /** In the order of référentiels and ids. */
  readonly changes: readonly ReportedChange[];
  /** The measures to be looked at again, whatever is compared. */
  readonly suspects: readonly ReportedSuspect[];
}

export interface ReportedChange {
  readonly fingerprint: string;
  readonly state: ReviewStateKind;
  readonly severity: ChangeSeverity;
  readonly measure: string;
  /** Empty for what is no action. */
  readonly measureTitle: string;
  readonly subject: string;
  readonly title: string;
  /** What of the subject changed, as approvals name it. */
  readonly change: string;
  readonly text: string;
  /** Its place now; null where it is gone. */
  readonly place: PrintedPlace | null;
  /** The approval that counts, is suspect or lapsed; null where there is none. */
  readonly approval: ReportedApproval | null;
  /** The same in words, and why it does not count any more; empty where there is none. */
  readonly told: string;
  readonly cited: readonly ReportedCited[];
}

export interface ReportedApproval {
  readonly by: string | null;
  readonly date: string;
  readonly note: string | null;
}

/** Something cited that changed since an approval. */
export interface ReportedCited {
  readonly id: string;
  /** True where its words are others, or it is gone. */
  readonly text: boolean;
  readonly points: { readonly before: number | null; readonly after: number | null };
}

export interface ReportedSuspect {
  readonly measure: string;
  readonly title: string;
  readonly place: PrintedPlace | null;
  /** The fingerprints of its approvals. */
  readonly approvals: readonly string[];
  /** What changed, in words. */
  readonly told: string;
  readonly cited: readonly ReportedCited[];
}

export function reviewReport(
  workspace: Workspace,
  { version, chosen, branch }: Base,
  changes: readonly ReviewedChange[],
  suspects: readonly Suspect[],
): ReviewReport {
  const count = (kind: ReviewStateKind) => changes.filter(({ state }) => state.kind === kind).length;
  return {
    base: { revision: version.revision ?? null, commit: version.commit ?? null, chosen, branch },
    summary: {
      open: count('open'),
      lapsed: count('lapsed'),
      suspect: count('suspect'),
      approved: count('approved'),
      suspectMeasures: suspects.length,
    },
    changes: changes.map(one => reportedChange(workspace, one)),
    suspects: suspects.map(one => reportedSuspect(workspace, one)),
  };
}

function reportedChange(workspace: Workspace, { change, state }: ReviewedChange): ReportedChange {
  return {
    fingerprint: change.fingerprint,
    state: state.kind,
    severity: change.severity,
    measure: measureName(workspace, change),
    measureTitle: measureTitle(workspace, change),
    subject: subjectName(workspace, change),
    title: sayChangeSubject(change.subject),
    change: aspectOf(change.what),
    text: sayChange(change),
    place: placeIn(workspace, change.after),
    approval: approvalOf(state),
    told: sayReviewState(state),
    cited: state.kind === 'suspect' ? state.because.map(reportedCited) : [],
  };
}

/** As it is now, else as it was where the change is about the measure itself. */
function measureTitle(workspace: Workspace, change: Change): string {
  const { subject } = change;
  if (isGoneMeasure(change)) return subject.title;
  const id = subject.kind === 'action' ? (subject.measure ?? subject.id) : undefined;
  const referential = actionOf(workspace, change)?.referential;
  const now = id === undefined ? undefined : referential?.actions.get(id)?.title;
  return now ?? (id === subject.id ? subject.title : '');
}

function approvalOf(state: ReviewState): ReportedApproval | null {
  if (state.kind === 'open') return null;
  const { by, date, note } = state.approval;
  return { by: by ?? null, date, note: note ?? null };
}

function reportedSuspect(workspace: Workspace, { measure, name, place, approvals, because }: Suspect): ReportedSuspect {
  return {
    measure: name,
    title: measure.referential.actions.get(measure.id)?.title ?? '',
    place: placeIn(workspace, place),
    approvals: approvals.map(({ fingerprint }) => fingerprint),
    told: because.map(sayCitedChange).join(', '),
    cited: because.map(reportedCited),
  };
}

function reportedCited({ id, before, after }: CitedChange): ReportedCited {
  const points = (state: CitedState) => state.points ?? null;
  return { id, text: before.text !== after.text, points: { before: points(before), after: points(after) } };
}

function placeIn({ files }: Workspace, place: Change['after']): PrintedPlace | null {
  const lines = place && files.get(place.file)?.lines;
  return place && lines ? printedPlace(pathFromHere(place.file), lines, place.span) : null;
}
