import { compareIds } from '../model/id.ts';
import type { Change, ChangeSubject } from './change.ts';

/** Orders changes: by référentiel, each before its actions, those in the order of their ids; then what stands around the measures. */
export function inOrder(
  a: Pick<Change, 'referential' | 'subject'>,
  b: Pick<Change, 'referential' | 'subject'>,
): number {
  const rank = RANKS[a.subject.kind] - RANKS[b.subject.kind];
  const areActions = a.subject.kind === 'action' && b.subject.kind === 'action';
  const areOfReferentials = a.subject.kind in OF_REFERENTIALS && b.subject.kind in OF_REFERENTIALS;
  if (areOfReferentials && a.referential !== b.referential)
    return (a.referential ?? '') < (b.referential ?? '') ? -1 : 1;
  if (rank !== 0) return rank;
  if (areActions) return compareIds(a.subject.id, b.subject.id);
  return compareTexts(keyOf(a.subject), keyOf(b.subject));
}

const OF_REFERENTIALS: Partial<Readonly<Record<ChangeSubject['kind'], true>>> = { referential: true, action: true };

/** A choice stands with its question. */
const RANKS: Readonly<Record<ChangeSubject['kind'], number>> = {
  referential: 0,
  action: 1,
  question: 2,
  choice: 2,
  indicator: 3,
  evidence: 4,
  file: 5,
};

function keyOf(subject: ChangeSubject): string {
  return subject.kind === 'choice' ? `${subject.question} ${subject.id}` : subject.id;
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
