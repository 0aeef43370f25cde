import { say } from '../../../../l10n/say.ts';
import { type Change, type ChangeSubject, isGoneMeasure } from '../../core/changes/change.ts';
import { referentialOf } from '../../core/changes/lookups.ts';
import { isUnread } from '../../core/changes/unread.ts';
import type { Version } from '../../core/changes/versions.ts';
import { labelOf } from '../../core/features/referential-label.ts';
import { explainingMeasures, type ScenarioImpact } from '../../core/impact/scenario-impact.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { fileNameOf, folderOf } from '../../core/index/workspace.ts';
import { compareIds } from '../../core/model/id.ts';
import type { Action } from '../../core/model/referential.ts';
import type { WrittenWeight } from '../../core/model/source.ts';
import type { ReviewState } from '../../core/review/review-states.ts';
import type { Standing } from '../../core/scoring/standing.ts';
import type {
  ChangedMeasure,
  ExplainingMeasure,
  WireChange,
  WireImpact,
  WireStanding,
} from '../../protocol/changes.ts';
import { sayAction } from '../../words/actions.ts';
import { sayChange, sayChangeReason, sayChangeSubject, sayPointsShift } from '../../words/changes.ts';
import { sayReviewState } from '../../words/review.ts';
import { toLocation } from '../proto/to-proto.ts';
import { uriOf } from '../proto/uris.ts';

/** Two versions, and what is wrong with each. */
export interface Versions {
  readonly before: Version;
  readonly after: Version;
}

/** Changes by what they are read under: a measure, an action above the measures, or nothing of the tree. */
export function changedMeasures(
  versions: Versions,
  changes: readonly Change[],
  stateOf: (change: Change) => ReviewState,
): readonly ChangedMeasure[] {
  const groups = new Map<string, { readonly first: Change; readonly changes: WireChange[] }>();
  for (const change of changes) {
    // A measure that went is read by itself: another one may have its id.
    const gone = isGoneMeasure(change) ? ['gone'] : [];
    const key = JSON.stringify([change.referential ?? folderIn(change), idAbove(change.subject), ...gone]);
    const group = groups.get(key) ?? { first: change, changes: [] };
    group.changes.push(wireChange(versions, change, stateOf(change)));
    groups.set(key, group);
  }
  const found = Array.from(groups, ([key, group]): ChangedMeasure => {
    return { key, ...placeOf(versions, group.first), changes: group.changes };
  });
  // By référentiel as they come, then by id; what belongs to no action comes last.
  const order = [...new Set(found.map(({ referentialLabel }) => referentialLabel))];
  const placed = found.map(one => ({
    one,
    at: one.action === null ? order.length : order.indexOf(one.referentialLabel),
  }));
  return placed
    .sort((a, b) => a.at - b.at || compareIds(a.one.action?.id ?? '', b.one.action?.id ?? ''))
    .map(({ one }) => one);
}

/** What tells référentiels without a name apart; null for what belongs to none. */
function folderIn({ subject, after, before }: Change): string | null {
  const place = after ?? before;
  return idAbove(subject) === null || place === undefined ? null : folderOf(place.file);
}

/** The id of the action under which a change is read; null for what belongs to none. */
function idAbove(subject: ChangeSubject): string | null {
  switch (subject.kind) {
    case 'action':
      return subject.measure ?? subject.id;
    case 'referential':
      return '';
    case 'question':
    case 'choice':
    case 'indicator':
    case 'evidence':
    case 'file':
      return null;
  }
}

function placeOf(
  { before, after }: Versions,
  change: Change,
): Pick<ChangedMeasure, 'referential' | 'referentialLabel' | 'action'> {
  const id = idAbove(change.subject);
  // What stands around the measures has the name of a référentiel, or belongs to none: not to one without a name.
  if (id === null && change.referential === undefined) return { referential: null, referentialLabel: '', action: null };
  const now = referentialOf(after.workspace, change, change.after);
  const then = referentialOf(before.workspace, change, change.before);
  const label = now ? labelOf(after.workspace, now) : then ? labelOf(before.workspace, then) : '';
  const inOrder = isGoneMeasure(change) ? [then] : [now, then];
  const found = inOrder.flatMap(one => (id === null ? [] : (one?.actions.get(id) ?? [])))[0];
  return {
    referential: now ? uriOf(now.folder) : null,
    referentialLabel: label,
    action: found ? wireAction(found) : null,
  };
}

function wireAction({ id, title, kind }: Action): NonNullable<ChangedMeasure['action']> {
  return { id, title, kind };
}

function wireChange({ before, after }: Versions, change: Change, state: ReviewState): WireChange {
  const { fingerprint, severity, subject, what, points, consequences } = change;
  const { kind, id, title } = subject;
  const said = isWeightInPoints(change) ? say('weight') : sayChange({ what, points: undefined });
  const isOwn = kind === 'action' && (subject.measure ?? id) === id;
  return {
    fingerprint,
    severity,
    subject: { kind, id, title },
    text: isOwn || kind === 'referential' ? said : `${kind === 'action' ? id : sayChangeSubject(subject)} · ${said}`,
    details: [
      sayChangeSubject(subject),
      sayChangeReason(change),
      ...consequences.slice(0, MOST).map(shift => `${sayAction(shift.id, '')} ${sayPointsShift(shift)}`),
      ...(consequences.length > MOST ? [say('… and {count} more.', { count: consequences.length - MOST })] : []),
    ],
    presence: what.kind === 'added' ? 'added' : what.kind === 'removed' ? 'removed' : 'both',
    points: points === undefined ? null : { before: points.before ?? null, after: points.after ?? null },
    citation: citationIn(what),
    before: (change.before && toLocation(before.workspace, change.before)) ?? null,
    after: (change.after && toLocation(after.workspace, change.after)) ?? null,
    review: { state: state.kind, told: sayReviewState(state) },
  };
}

function citationIn(what: Change['what']): WireChange['citation'] {
  switch (what.kind) {
    case 'citation-gained':
      return { kind: 'gained', to: what.to };
    case 'citation-lost':
      return { kind: 'lost', to: what.to };
    default:
      return null;
  }
}

/** True where what is written of a weight are the points that stand beside it anyway. */
function isWeightInPoints({ what, points }: Change): boolean {
  if (what.kind !== 'reweighted' || points === undefined) return false;
  const isSame = (written: WrittenWeight, own: number | undefined): boolean =>
    written.points === own && written.percent === undefined && written.pointsOverseas === undefined;
  return points.before !== points.after && isSame(what.before, points.before) && isSame(what.after, points.after);
}

/** As many measures, or actions, as one reads at a glance. */
const MOST = 5;

/** What becomes of a scenario, by référentiel. */
export function wireImpacts(now: Workspace, { referentials }: ScenarioImpact): readonly WireImpact[] {
  return referentials.map(impact => ({
    name: impact.name,
    before: wireStanding(impact.before),
    after: wireStanding(impact.after),
    measures: explainingMeasures(impact)
      .slice(0, MOST)
      .map(({ id, title, before, after }): ExplainingMeasure => {
        const referential = now.referentials.find(({ name }) => name === impact.name);
        const source = referential?.sources.get(id);
        const place = source && { file: source.file.path, span: source.declaration.entry.titleSpan };
        const location = (place && toLocation(now, place)) ?? null;
        return { id, title, done: (after?.done ?? 0) - (before?.done ?? 0), location };
      }),
  }));
}

function wireStanding(standing: Standing | undefined): WireStanding | null {
  if (standing === undefined) return null;
  const { done, potential, share = null, stars } = standing;
  return { done, potential, share, stars };
}

/** The names of files that cannot be read whole on either side. */
export function unreadableFiles({ before, after }: Versions): readonly string[] {
  const names = [before, after].flatMap(({ problems }) =>
    [...problems].flatMap(([path, own]) => (own.some(isUnread) ? [fileNameOf(path)] : [])),
  );
  return [...new Set(names)];
}
