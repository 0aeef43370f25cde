import { deepEqual, equal } from 'node:assert/strict';
import { changeDescriptionOf, changeDetailsOf } from '../../../client/src/changes/labels.ts';
import { changeNodes } from '../../../client/src/changes/nodes.ts';
import { approvedText, changesOfMeasure, changesUnder } from '../../../client/src/changes/reviewed.ts';
import { speak } from '../../../l10n/say.ts';
import type { WireReview } from '../../../server/src/protocol/changes.ts';
import { change, measure } from './sample.ts';

function reviewed(state: WireReview['state'], fingerprint = '0123456789ab') {
  return change({ fingerprint, review: { state, told: state === 'open' ? '' : 'approuvé le 26 novembre 2026' } });
}

describe('what reviewers made of changes', () => {
  beforeEach(() => speak('fr'));
  afterEach(() => speak('en'));

  it('stands behind the points of a change, and is detailed last', () => {
    const told = (['open', 'approved', 'suspect', 'lapsed'] as const).map(state => {
      const [, ...behind] = changeDescriptionOf(reviewed(state)).split(' · ');
      return behind.join(' · ');
    });
    deepEqual(told, ['', 'approuvé', 'à relire', 'changé depuis son approbation']);
    equal(changeDetailsOf(reviewed('approved')).at(-1), 'approuvé le 26 novembre 2026');
  });

  it('is counted once something is approved', () => {
    equal(approvedText([reviewed('open')]), '');
    equal(approvedText([reviewed('approved'), reviewed('suspect')]), 'Il en reste 1 à approuver.');
    equal(approvedText([reviewed('approved')]), 'Tout est approuvé.');
  });

  it('is said of a change, or of all those of its measure', () => {
    const [first, second] = [reviewed('open'), reviewed('approved', 'ba9876543210')];
    const measures = [measure([first, second])];
    const [row] = changeNodes({
      measures,
      impacts: [],
      kind: 'changes',
      revision: 1,
      scenarioTitle: null,
      unreadable: [],
    });
    const [child] = row?.children ?? [];
    deepEqual(changesUnder(row), [first, second]);
    deepEqual(changesUnder(child), [first]);
    deepEqual(changesOfMeasure(child, measures), [first, second]);
    deepEqual(changesUnder(undefined), []);
  });
});
