import { say } from '../../../../l10n/say.ts';
import type { DiffReport, ReportedChange } from './report.ts';

/** What breaks scores, to be told ahead of all by measure; nothing where that is all on one screen. */
export function breakingAhead({ changes }: DiffReport): readonly ReportedChange[] {
  return changes.length <= ON_ONE_SCREEN ? [] : changes.filter(({ severity }) => severity === 'breaks-scores');
}

const ON_ONE_SCREEN = 12;

/** A change with what it is about. */
export function sayInOneLine({ referential, about, message }: ReportedChange): string {
  return `${referential === null ? about : `${referential} ${about}`}${say(': {text}', { text: message })}`;
}
