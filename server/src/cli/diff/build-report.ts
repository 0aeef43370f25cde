import { type Change, isGoneMeasure, type PointsBeforeAndAfter } from '../../core/changes/change.ts';
import type { Changed, Outcomes } from '../../core/changes/changed.ts';
import { referentialOf } from '../../core/changes/lookups.ts';
import type { Place } from '../../core/model/problem.ts';
import type { Version } from '../../disk/version.ts';
import type { PrintedPlace } from '../../outputs/check.ts';
import { sayChange, sayChangeReason, sayChangeSubject } from '../../words/changes.ts';
import { profileData } from '../../words/profile-data.ts';
import { printedPlace } from '../check/printed-problem.ts';
import { inReadingOrder } from './groups.ts';
import type {
  DiffReport,
  ReportedChange,
  ReportedOutcomes,
  ReportedPoints,
  ReportedSubject,
  ReportedWhat,
} from './report.ts';
import type { ReportedImpact } from './reported-impact.ts';

/** A version, under the word that it was given by, and how the paths of its files are printed. */
export interface NamedVersion {
  readonly place: string;
  readonly version: Version;
  readonly shownPath: (path: string) => string;
}

/** Two versions that are compared. */
export interface Compared {
  readonly before: NamedVersion;
  readonly after: NamedVersion;
}

/** What is printed of the changes between two versions, and of what they make of scenarios. */
export function diffReport(
  compared: Compared,
  changes: readonly Change[],
  scenarios: readonly ReportedImpact[],
): DiffReport {
  const count = (severity: Change['severity']) => changes.filter(change => change.severity === severity).length;
  return {
    before: reportedVersion(compared.before),
    after: reportedVersion(compared.after),
    summary: {
      'breaks-scores': count('breaks-scores'),
      'changes-scores': count('changes-scores'),
      'changes-text': count('changes-text'),
    },
    changes: inReadingOrder(changes.map(change => reportedChange(change, compared))),
    scenarios,
    population: null,
    sensitivities: [],
  };
}

function reportedVersion({ place, version }: NamedVersion) {
  return { place, commit: version.commit ?? null };
}

function reportedChange(change: Change, compared: Compared): ReportedChange {
  const { fingerprint, severity, reason, referential, what, points, consequences, before, after } = change;
  return {
    fingerprint,
    severity,
    reason,
    referential: referential ?? null,
    subject: reportedSubject(change, compared),
    what: reportedWhat(what),
    points: points ? reportedPoints(points) : null,
    consequences: consequences.map(shift => ({ id: shift.id, ...reportedPoints(shift) })),
    before: reportedPlace(before, compared.before),
    after: reportedPlace(after, compared.after),
    about: sayChangeSubject(change.subject),
    message: sayChange(change),
    because: sayChangeReason(change),
  };
}

function reportedSubject(change: Change, { before, after }: Compared): ReportedSubject {
  const { subject } = change;
  const { kind, id } = subject;
  const measure = subject.kind === 'action' ? subject.measure : undefined;
  const titleIn = ({ version }: NamedVersion, place: Place | undefined): string | undefined =>
    referentialOf(version.workspace, change, place)?.actions.get(measure ?? '')?.title;
  const title = isGoneMeasure(change)
    ? subject.title
    : (titleIn(after, change.after) ?? titleIn(before, change.before) ?? '');
  return {
    kind,
    id,
    title: subject.title,
    measure: measure === undefined ? null : { id: measure, title },
    question: subject.kind === 'choice' ? subject.question : null,
  };
}

function reportedWhat(what: Changed): ReportedWhat {
  switch (what.kind) {
    case 'formula-added':
    case 'formula-removed':
    case 'formula-changed':
      return { ...what, outcomes: reportedOutcomes(what.outcomes) };
    case 'problem-gained':
    case 'problem-mended':
      return { kind: what.kind, code: what.problem.code, severity: what.problem.severity };
    default:
      return what;
  }
}

function reportedOutcomes(outcomes: Outcomes): ReportedOutcomes {
  switch (outcomes.kind) {
    case 'differ': {
      const differences = outcomes.differences.map(({ witness, ...told }) => ({
        ...told,
        scenario: profileData(witness),
      }));
      return { ...outcomes, differences };
    }
    case 'tried': {
      const differences = outcomes.differences.map(({ witness, ...told }) => ({
        ...told,
        scenario: profileData(witness),
      }));
      return { ...outcomes, differences };
    }
    default:
      return outcomes;
  }
}

function reportedPoints({ before, after }: PointsBeforeAndAfter): ReportedPoints {
  return { before: before ?? null, after: after ?? null };
}

function reportedPlace(place: Place | undefined, { version, shownPath }: NamedVersion): PrintedPlace | null {
  const file = place && version.files.get(place.file);
  return place && file ? printedPlace(shownPath(place.file), file.lines, place.span) : null;
}
