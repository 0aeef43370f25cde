import assert from 'node:assert/strict';
import fc from 'fast-check';
import { equalShares, scaled, withDifferenceAt } from '../../../server/src/core/analysis/fixes/shares.ts';

const EXACT = { expected: 100, isExact: true };
// The importer adds shares up as they are written, without tolerance.
const added = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);

describe('shares', () => {
  it('made equal total 100 exactly, for as many as an action has children', () => {
    for (let count = 1; count <= 24; count++) {
      const shares = equalShares(count, EXACT);
      assert(shares && added(shares) === 100, `${count}: ${shares}`);
      assert(Math.max(...shares) - Math.min(...shares) < 0.5);
    }
    assert.deepEqual(equalShares(3, EXACT), [33.34, 33.33, 33.33]);
  });

  it('scaled total 100 exactly, and keep their order', () => {
    const share = fc.integer({ min: 1, max: 10_000 }).map(hundredths => hundredths / 100);
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 12 }), written => {
        const shares = scaled(written, EXACT);
        assert(shares && added(shares) === 100, `${shares}`);
        assert(shares.every(one => one >= 0));
      }),
    );
    assert.deepEqual(scaled([20, 20, 10], EXACT), [40, 40, 20]);
  });

  it('take the difference where one is told to, unless that would be negative', () => {
    assert.deepEqual(withDifferenceAt([30, 30, 30], 1, EXACT), [30, 40, 30]);
    assert.deepEqual(withDifferenceAt([33.33, 33.33, 33.33], 2, EXACT), [33.33, 33.33, 33.34]);
    assert.equal(withDifferenceAt([90, 30, 10], 2, EXACT), undefined);
  });
});
