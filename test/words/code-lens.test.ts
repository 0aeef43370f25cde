import assert from 'node:assert/strict';
import { speak } from '../../l10n/say.ts';
import { type LensScore, sayLens } from '../../server/src/words/code-lens.ts';

const SCORE: LensScore = { done: 1.05, potential: 10, concerned: true, deactivated: false };

describe('what a lens says', () => {
  afterEach(() => speak('en'));

  it('is the points of the action, all of two decimals', () => {
    assert.equal(sayLens(SCORE), '1.05 / 10.00 pts · simulation');
  });

  it('is written as readers of French do', () => {
    speak('fr');
    assert.equal(sayLens(SCORE), '1,05 / 10,00 pts · simulation');
  });

  it('is that the action is not concerned', () => {
    assert.equal(sayLens({ ...SCORE, concerned: false }), 'not concerned · simulation');
  });

  it('is that a rule took it out, rather than that it is not concerned', () => {
    assert.equal(sayLens({ ...SCORE, concerned: false, deactivated: true }), 'deactivated · simulation');
  });
});
