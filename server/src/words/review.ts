import { say } from '../../../l10n/say.ts';
import { sayIsoDay } from '../../../l10n/say-day.ts';
import type { Approval } from '../core/model/review.ts';
import type { CitedChange } from '../core/review/basis.ts';
import type { ReviewState } from '../core/review/review-states.ts';
import { sayPointsShift } from './changes.ts';

/** Who approved a change, when, with which note, and why that does not count any more where it does not; empty for an open one. */
export function sayReviewState(state: ReviewState): string {
  switch (state.kind) {
    case 'open':
      return '';
    case 'approved':
      return sayApproval(state.approval);
    case 'suspect':
      return say('{approved}; changed since: {cited}', {
        approved: sayApproval(state.approval),
        cited: state.because.map(sayCitedChange).join(', '),
      });
    case 'lapsed':
      return say('{approved}, with another content', { approved: sayApproval(state.approval) });
  }
}

/** `cae_5.1.4 (text, 12 → 14 pts)`. */
export function sayCitedChange({ id, before, after }: CitedChange): string {
  const parts = [
    ...(before.text === after.text ? [] : [say('text')]),
    ...(before.points === after.points ? [] : [sayPointsShift({ before: before.points, after: after.points })]),
  ];
  return `${id} (${parts.join(', ')})`;
}

function sayApproval({ by, date: day, note }: Approval): string {
  const date = sayIsoDay(day);
  const said = by === undefined ? say('approved on {date}', { date }) : say('approved on {date} by {by}', { date, by });
  return note === undefined ? said : say('{approved} (“{note}”)', { approved: said, note });
}
