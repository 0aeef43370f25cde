import { deepEqual } from 'node:assert/strict';
import { differenceOf, type Move } from '../../../client/webview/state/difference.ts';
import type { WireScore } from '../../../server/src/protocol/simulation.ts';
import { amountsOf } from '../../../server/src/rounding/amounts.ts';

const NOTHING_MOVED = { planned: 0, notDone: 0 };
const score = (done: number, potential: number): WireScore => ({
  ...{ done, potential, planned: 0, notDone: 0, notFilled: potential - done, capped: 0 },
  ...{ concerned: true, deactivated: false },
});

/** The difference of scores that are read as certain points done and potential, which their siblings may ask for. */
function read(
  now: readonly [exact: number, shown: number],
  then: readonly [exact: number, shown: number],
): Move | null {
  const [after, before] = [score(now[0], 5), score(then[0], 5)];
  return differenceOf({
    score: after,
    before,
    amounts: amountsOf(after, { done: now[1], potential: 5 }),
    amountsBefore: amountsOf(before, { done: then[1], potential: 5 }),
  });
}

describe('the difference from the baseline', () => {
  it('is that of the figures as they are read', () => {
    deepEqual(read([2.345, 2.34], [1.234, 1.23]), { ...NOTHING_MOVED, done: 1.11, potential: 0 });
  });

  it('is none where only the rounding of others moves a figure', () => {
    deepEqual(read([2.345, 2.34], [2.345, 2.35]), null);
  });

  it('never goes the other way than the points', () => {
    deepEqual(read([2.348, 2.34], [2.345, 2.35]), null);
  });
});
