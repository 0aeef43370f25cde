import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { asShown, roundedSum } from '../../server/src/rounding/rounded-sum.ts';

const points = fc.integer({ min: 0, max: 500_000 }).map(thousandths => thousandths / 1000);
const inSteps = (value: number): number => Math.round(asShown(value) * 100);
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('the parts of a total, as they are shown', () => {
  it('are rounded as whoever rounds the three decimals that are told elsewhere', () => {
    deepEqual([4.725, 4.7249999, 1.005, -1.005, 0.0004, 12.3444].map(asShown), [4.73, 4.73, 1.01, -1.01, 0, 12.34]);
  });

  it('add up to the total that is shown', () => {
    deepEqual(roundedSum([1.004, 1.004, 1.004], 3.012), [1.01, 1, 1]);
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 6 }), parts => {
        const shown = roundedSum(parts, sumOf(parts));
        equal(sumOf(shown.map(inSteps)), inSteps(sumOf(parts)));
        for (const [at, part] of parts.entries()) ok(Math.abs((shown[at] ?? 0) - part) < 0.01);
      }),
    );
  });

  it('are rounded one by one where they do not add up to begin with', () => {
    deepEqual(roundedSum([1.004, 1.006], 5), [1, 1.01]);
  });

  it('leave a part that needs no rounding as it is', () => {
    deepEqual(roundedSum([1, 1.004], 2.01), [1, 1.01]);
    deepEqual(roundedSum([1, 2], 3.01), [1, 2]);
  });
});
