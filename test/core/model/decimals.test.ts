import assert from 'node:assert/strict';
import { sixDecimals, writtenNumber } from '../../../server/src/core/model/decimals.ts';

describe('a number of the format', () => {
  it('has six decimals at most, so that what is added up in another order is the same', () => {
    assert.notEqual(0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1);
    assert.equal(sixDecimals(0.1 + 0.2 + 0.3), sixDecimals(0.3 + 0.2 + 0.1));
    assert.equal(sixDecimals(100 / 3), 33.333333);
  });

  it('is written with a point, and with no decimals that say nothing', () => {
    assert.deepEqual([12, 0.1 + 0.2, 200 / 3].map(writtenNumber), ['12', '0.3', '66.666667']);
  });
});
