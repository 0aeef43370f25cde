import { type Message, say } from '../../../l10n/say.ts';
import { type Status, sharesOf } from '../core/model/score.ts';
import { showPercent } from './numbers.ts';

/** A status for a reader; the shares of a detailed one as `40 % / 0 % / 60 %`. */
export function sayStatus(status: Status): string {
  if (typeof status === 'string') return say(STATUSES[status]);
  return (sharesOf(status) ?? []).map(share => showPercent(share * 100)).join(' / ');
}

const STATUSES = {
  fait: 'Done',
  programme: 'Planned',
  pas_fait: 'Not done',
  non_concerne: 'Not concerned',
  non_renseigne: 'Not filled in',
} as const satisfies Readonly<Record<Extract<Status, string>, Message>>;
