import { deepEqual } from 'node:assert/strict';
import { stepOf } from '../../../../client/webview/charts/treemap/share-steps.ts';

describe('the colours of shares', () => {
  it('are those of the per cents that are read', () => {
    const shares = [null, 0, 0.001, 0.244, 0.249, 0.496, 0.994, 0.999, 1 - 1e-12, 1];
    deepEqual(shares.map(stepOf), [0, 0, 1, 1, 2, 3, 4, 4, 5, 5]);
  });
});
