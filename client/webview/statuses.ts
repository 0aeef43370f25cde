/** The statuses that one click or one key sets, in the order of their buttons. */
import type { WireStatus } from '../../server/src/protocol/statuses.ts';
import type { ViewText } from '../../server/src/protocol/view-texts.ts';

export interface StatusChoice {
  readonly status: Extract<WireStatus, string>;
  readonly name: ViewText;
  /** What stands on the button. */
  readonly glyph: string;
  /** The key that sets it, in lower case. */
  readonly key: string;
}

export const statusChoices: readonly StatusChoice[] = [
  { status: 'fait', name: 'Done', glyph: 'F', key: 'f' },
  { status: 'programme', name: 'Planned', glyph: 'P', key: 'p' },
  { status: 'pas_fait', name: 'Not done', glyph: '–', key: 'n' },
  { status: 'non_concerne', name: 'Not concerned', glyph: '∅', key: 'c' },
];

/** The status that a key sets: null for the keys that clear it, undefined for a key that does neither. */
export function statusOfKey(key: string): WireStatus | null | undefined {
  if (key === 'Backspace' || key === 'Delete') return null;
  return statusChoices.find(choice => choice.key === key.toLowerCase())?.status;
}

/** The status that a button stands for, by the name in its `data-status`; undefined for an unknown one. */
export function statusOfName(name: string | undefined): WireStatus | undefined {
  return statusChoices.find(choice => choice.status === name)?.status;
}
