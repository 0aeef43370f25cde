import { deepEqual } from 'node:assert/strict';
import { mapChanges } from '../../client/src/map/map-changes.ts';
import type { ChangedMeasure, WireChange } from '../../server/src/protocol/changes.ts';

const CHANGE: WireChange = {
  fingerprint: '0123456789ab',
  severity: 'changes-text',
  subject: { kind: 'action', id: '1.1.1.2', title: 'Étape' },
  text: 'Title',
  details: [],
  presence: 'both',
  points: null,
  citation: null,
  before: null,
  after: null,
  review: { state: 'open', told: '' },
};
const MEASURE: ChangedMeasure = {
  key: 'cae 1.1.1',
  referential: 'file:///cae',
  referentialLabel: 'CAE',
  action: { id: '1.1.1', title: 'Première', kind: 'measure' },
  changes: [CHANGE, { ...CHANGE, subject: { kind: 'rule', id: 'cae_1.1.1', title: 'Réduction' }, text: 'Rule' }],
};

describe('what has changed, as the map marks it', () => {
  it('is marked at the action itself, else at its measure', () => {
    const marked = { referential: 'file:///cae', severity: 'changes-text', citation: null };
    deepEqual(mapChanges([MEASURE]), [
      { ...marked, ids: ['1.1.1.2', '1.1.1'], text: 'Title' },
      { ...marked, ids: ['1.1.1'], text: 'Rule' },
    ]);
  });

  it('is nowhere on the map where it belongs to no action, or to a référentiel that is gone', () => {
    deepEqual(
      mapChanges([
        { ...MEASURE, action: null },
        { ...MEASURE, referential: null },
      ]),
      [],
    );
  });
});
