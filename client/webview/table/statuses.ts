/** The statuses that one click or one key sets, in the order of their buttons. */
import type { Simulation } from '../../../server/src/protocol/simulation.ts';
import type { WireStatus } from '../../../server/src/protocol/statuses.ts';
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';

export interface StatusChoice {
  /** `detailed` opens the sliders; the others are statuses. */
  readonly status: Extract<WireStatus, string> | 'detailed';
  readonly name: ViewText;
  /** The key that sets it, in every language: the letter that stands on its button. */
  readonly key: string;
}

/** Those that every platform knows. */
export const statusChoices: readonly StatusChoice[] = [
  { status: 'fait', name: 'Done', key: 'F' },
  { status: 'programme', name: 'Planned', key: 'P' },
  { status: 'pas_fait', name: 'Not done', key: 'N' },
  { status: 'non_concerne', name: 'Not concerned', key: 'C' },
  { status: 'detailed', name: 'Detailed', key: 'D' },
];

const WITH_NOT_FILLED: readonly StatusChoice[] = [
  ...statusChoices,
  { status: 'non_renseigne', name: 'Not filled in', key: 'R' },
];

/** Those that a platform knows: on that of 2026 one may say that an action is not filled in, which keeps it concerned. */
export function statusChoicesOn(platform: Simulation['platform']): readonly StatusChoice[] {
  return platform === '2026' ? WITH_NOT_FILLED : statusChoices;
}

/** The choice that a status is; undefined without one. */
export function choiceOf(status: WireStatus | null): StatusChoice | undefined {
  return choiceOfName(typeof status === 'string' ? status : status === null ? undefined : 'detailed');
}

/** The status that a suggested share of 0–1 makes, in whole per cent as it is shown; beyond these, all or nothing. */
export function statusSuggested(share: number): WireStatus {
  const done = Math.round(share * 100) / 100;
  if (done >= 1) return 'fait';
  return done <= 0 ? 'pas_fait' : [done, 0, Math.round((1 - done) * 100) / 100];
}

/** What a key asks for: a choice, null for the keys that clear, undefined for any other key. */
export function choiceOfKey(key: string, platform: Simulation['platform']): StatusChoice | null | undefined {
  if (key === 'Backspace' || key === 'Delete') return null;
  return statusChoicesOn(platform).find(choice => choice.key === key.toUpperCase());
}

/** The choice that a button stands for, by the name in its `data-status`; undefined for an unknown one. */
export function choiceOfName(name: string | undefined): StatusChoice | undefined {
  return WITH_NOT_FILLED.find(choice => choice.status === name);
}
