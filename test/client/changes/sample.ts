/** Changes as the server tells them. */
import type { ChangedMeasure, WireChange } from '../../../server/src/protocol/changes.ts';

export const URI = 'file:///w/1.1.1.md';

/** A change of the weight of `1.1.1.2`, but for what is said otherwise. */
export function change(more: Partial<WireChange> = {}): WireChange {
  const range = { start: { line: 4, character: 2 }, end: { line: 4, character: 9 } };
  return {
    fingerprint: '0123456789ab',
    severity: 'changes-scores',
    subject: { kind: 'action', id: '1.1.1.2', title: 'Réaliser' },
    text: '1.1.1.2 · weight: 60 pts → 70 pts',
    details: ['Points are others.'],
    presence: 'both',
    points: { before: 60, after: 70 },
    citation: null,
    before: { uri: URI, range },
    after: { uri: URI, range },
    review: { state: 'open', told: '' },
    ...more,
  };
}

/** The measure 1.1.1 with some changes. */
export function measure(changes: readonly WireChange[], more: Partial<ChangedMeasure> = {}): ChangedMeasure {
  return {
    key: 'x/1.1.1',
    referential: 'file:///w',
    referentialLabel: 'Essai',
    action: { id: '1.1.1', title: 'Une mesure', kind: 'measure' },
    changes,
    ...more,
  };
}
