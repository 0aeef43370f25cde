import { say } from '../../../../l10n/say.ts';
import type { ChangeSeverity } from '../../core/changes/change.ts';
import type { DiffReport, ReportedChange } from './report.ts';

/** What is told ahead of all by measure, where that is more than one screen. */
export interface Ahead {
  readonly severity: ChangeSeverity;
  readonly changes: readonly ReportedChange[];
}

/** What breaks scores, and what changes them where it would else be lost among much text. */
export function toldAhead({ changes }: DiffReport): readonly Ahead[] {
  if (changes.length <= ON_ONE_SCREEN) return [];
  const [breaking, changing] = (['breaks-scores', 'changes-scores'] as const).map(severity => {
    return { severity, changes: changes.filter(change => change.severity === severity) };
  });
  const isLost = changing !== undefined && changing.changes.length < changes.length / 2;
  return [breaking, isLost ? changing : undefined].flatMap(one => (one && one.changes.length > 0 ? [one] : []));
}

const ON_ONE_SCREEN = 12;

/** A change with what it is about. */
export function sayInOneLine({ referential, about, message }: ReportedChange): string {
  return `${referential === null ? about : `${referential} ${about}`}${say(': {text}', { text: message })}`;
}
