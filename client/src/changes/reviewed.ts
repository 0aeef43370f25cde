/** What reviewers made of changes, as the view tells it. Pure. */

import { counted } from '../../../l10n/counted.ts';
import { type Message, say } from '../../../l10n/say.ts';
import type { ChangedMeasure, WireChange, WireReview } from '../../../server/src/protocol/changes.ts';
import type { ChangeNode } from './nodes.ts';

const STATES: Readonly<Record<WireReview['state'], Message | undefined>> = {
  open: undefined,
  approved: 'approved',
  suspect: 'to be looked at again',
  lapsed: 'changed since it was approved',
};

/** What reviewers made of a change, in few words; empty while nobody approved it. */
export function reviewText({ review: { state } }: WireChange): string {
  const message = STATES[state];
  return message === undefined ? '' : say(message);
}

export function isApproved({ review: { state } }: WireChange): boolean {
  return state === 'approved';
}

/** How many changes of all are approved; empty as long as none is. */
export function approvedText(changes: readonly WireChange[]): string {
  const approved = changes.filter(isApproved).length;
  if (changes.every(({ review: { state } }) => state === 'open')) return '';
  if (approved === changes.length) return say('All is approved.');
  return counted(changes.length - approved, '{count} is left to approve.', '{count} are left to approve.');
}

/** The changes that a row stands for: its own, or all of its measure. */
export function changesUnder(node: ChangeNode | undefined): readonly WireChange[] {
  if (node?.is === 'change') return [node.change];
  return node?.is === 'measure' ? node.measure.changes : [];
}

/** All changes of the measure that a row is, or belongs to. */
export function changesOfMeasure(
  node: ChangeNode | undefined,
  measures: readonly ChangedMeasure[],
): readonly WireChange[] {
  if (node?.is !== 'change') return changesUnder(node);
  const { fingerprint } = node.change;
  return measures.find(({ changes }) => changes.some(one => one.fingerprint === fingerprint))?.changes ?? [];
}
