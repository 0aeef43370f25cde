import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Shares,
  shareAfterKey,
  sharesOf,
  statusOfShares,
  withShare,
} from '../../../client/webview/table/shares.ts';
import { isStatus } from '../../../server/src/protocol/statuses.ts';

const anyShares = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([a, b]): Shares => [Math.min(a, b), Math.max(a, b) - Math.min(a, b), 100 - Math.max(a, b)]);

describe('the shares of a detailed status', () => {
  it('always total 100, whatever is set', () => {
    fc.assert(
      fc.property(
        anyShares,
        fc.constantFrom(0, 1, 2),
        fc.double({ min: -50, max: 150, noNaN: true }),
        (shares, which, wanted) => {
          const next = withShare(shares, which, wanted);
          equal(next[0] + next[1] + next[2], 100);
          equal(next[which], Math.min(100, Math.max(0, Math.round(wanted))));
          ok(next.every(share => share >= 0));
          ok(isStatus(statusOfShares(next)));
        },
      ),
    );
  });

  it('take from “not done” first', () => {
    deepEqual(withShare([20, 30, 50], 0, 60), [60, 30, 10]);
    deepEqual(withShare([20, 30, 50], 0, 80), [80, 20, 0]);
    deepEqual(withShare([20, 30, 50], 2, 70), [20, 10, 70]);
    deepEqual(withShare([60, 30, 10], 0, 50), [50, 30, 20]);
  });

  it('start from the status that there is', () => {
    deepEqual(sharesOf(null), [0, 0, 100]);
    deepEqual(sharesOf('fait'), [100, 0, 0]);
    deepEqual(sharesOf([1 / 3, 1 / 3, 1 / 3]), [33, 33, 34]);
    deepEqual(sharesOf([0.005, 0.995, 0]), [1, 99, 0]);
  });

  it('go from one multiple of 5 to the next at a key', () => {
    equal(shareAfterKey(33, 'ArrowRight'), 35);
    equal(shareAfterKey(33, 'ArrowDown'), 30);
    equal(shareAfterKey(100, 'ArrowUp'), 100);
    equal(shareAfterKey(50, 'Home'), 0);
    equal(shareAfterKey(50, 'f'), null);
  });
});
