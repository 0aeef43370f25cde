import { say } from '../../../../l10n/say.ts';
import { CHANGE_SEVERITIES } from '../../core/changes/change.ts';
import { grouped } from '../../core/memory/grouped.ts';
import type { ReportedChange, ReportedSubject } from './report.ts';

/** Changes that are read together: those of a measure, of what stands above the measures, or of what stands around them. */
export interface Group {
  /** The name of the référentiel; null where it has none, and for what belongs to none. */
  readonly referential: string | null;
  readonly title: string;
  readonly subjects: readonly SubjectChanges[];
}

/** The changes of one thing, the heaviest first. */
export interface SubjectChanges {
  /** What it is, in words; undefined for the measure itself, which the title of its group tells. */
  readonly about: string | undefined;
  readonly changes: readonly ReportedChange[];
}

/**
 * The groups of some changes: by référentiel, first what stands above the measures, then these in the order of their ids; last what
 * stands around them. In a group, subjects stand in the order of their ids.
 */
export function groupsOf(changes: readonly ReportedChange[]): readonly Group[] {
  const groups = grouped(
    changes,
    change => `${change.referential ?? LAST}\n${placeOf(change.subject)}${goneIn(change)}`,
  );
  return [...groups].sort(([a], [b]) => byKey(a, b)).flatMap(([, own]) => groupOf(own));
}

/** Changes in the order in which they are read. */
export function inReadingOrder(changes: readonly ReportedChange[]): readonly ReportedChange[] {
  return groupsOf(changes).flatMap(({ subjects }) => subjects.flatMap(subject => subject.changes));
}

function groupOf(own: readonly ReportedChange[]): readonly Group[] {
  const [first] = own;
  if (first === undefined) return [];
  const ordered = own.toSorted((a, b) => inOrder(a.subject.id, b.subject.id));
  const subjects = [...grouped(ordered, ({ about }) => about)].map(([about, changes]) => {
    const isOwn = changes.some(({ subject }) => subject.measure !== null && subject.id === subject.measure.id);
    return { about: isOwn ? undefined : about, changes: changes.toSorted(bySeverity) };
  });
  return [{ referential: first.referential, title: titleOf(first.subject), subjects }];
}

function placeOf({ kind, measure }: ReportedSubject): string {
  if (kind === 'action' || kind === 'referential') return measure?.id ?? '';
  return `${LAST}${AROUND.indexOf(kind)}`;
}

/** What went is read by itself: another measure may have its id. */
function goneIn({ what, subject }: ReportedChange): string {
  return what.kind === 'removed' && subject.id === subject.measure?.id ? '\n' : '';
}

const AROUND: readonly ReportedSubject['kind'][] = ['question', 'choice', 'indicator', 'evidence', 'file'];
/** Comes behind all ids and names. */
const LAST = '\uffff';

function byKey(a: string, b: string): number {
  const [left = '', right = ''] = [a, b].map(key => key.split('\n')[0]);
  if (left !== right) return left < right ? -1 : 1;
  return inOrder(a, b);
}

/** `1.1.10` comes behind `1.1.9`. */
function inOrder(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function bySeverity(a: ReportedChange, b: ReportedChange): number {
  return CHANGE_SEVERITIES.indexOf(a.severity) - CHANGE_SEVERITIES.indexOf(b.severity);
}

function titleOf({ kind, measure }: ReportedSubject): string {
  return titleOfKind(kind) ?? (measure === null ? say('Above the measures') : `${measure.id} ${measure.title}`.trim());
}

/** What stands around the measures, by its kind; undefined for what belongs to the tree. */
export function titleOfKind(kind: ReportedSubject['kind']): string | undefined {
  switch (kind) {
    case 'action':
    case 'referential':
      return undefined;
    case 'question':
      return say('Questions');
    case 'choice':
      return say('Choices');
    case 'indicator':
      return say('Indicators');
    case 'evidence':
      return say('Evidence');
    case 'file':
      return say('Files');
  }
}
