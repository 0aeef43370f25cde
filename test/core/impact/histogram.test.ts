import assert from 'node:assert/strict';
import fc from 'fast-check';
import { histogramOf } from '../../../server/src/core/impact/histogram.ts';
import { quantileOf } from '../../../server/src/core/impact/quantiles.ts';

const ascending = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 50 })
  .map(values => values.sort((a, b) => a - b));

describe('a quantile', () => {
  it('leaves as many numbers below it as its share says', () => {
    fc.assert(
      fc.property(ascending, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const found = quantileOf(values, share);
        const below = values.filter(value => value < found - 1e-12).length;
        const above = values.filter(value => value > found + 1e-12).length;
        const places = share * (values.length - 1);
        assert(below <= places + 1 && above <= values.length - 1 - places + 1);
      }),
    );
  });

  it('is an end, the middle, or between two numbers', () => {
    assert.deepEqual(
      [0, 0.5, 1, 0.25].map(share => quantileOf([1, 2, 4], share)),
      [1, 2, 4, 1.5],
    );
  });

  it('is none of no numbers', () => {
    assert(Number.isNaN(quantileOf([], 0.5)));
  });
});

describe('a histogram', () => {
  it('has each number in one of its bars, which stand side by side, 20 at most', () => {
    fc.assert(
      fc.property(ascending, values => {
        const bars = histogramOf(values);
        assert(bars.length <= 20);
        assert.equal(
          bars.reduce((sum, { count }) => sum + count, 0),
          values.length,
        );
        for (const [at, { from, to }] of bars.entries()) {
          const next = bars[at + 1];
          assert(next === undefined || Math.abs(next.from - to) < 1e-12);
          assert(from < to);
        }
        assert((bars[0]?.from ?? 1) <= (values[0] ?? 0) + 1e-12);
        assert((bars.at(-1)?.to ?? -1) >= (values.at(-1) ?? 0) - 1e-12);
      }),
    );
  });

  it('has round bounds, 0 among them', () => {
    assert.deepEqual(
      histogramOf([-0.3, -0.3, -0.2, -0.1, 0.1, 0.1, 0.3, 0.9]).map(({ from, count }) => [from, count]),
      [
        [-0.5, 4],
        [0, 3],
        [0.5, 1],
      ],
    );
  });

  it('has few bars of few numbers', () => {
    const bars = histogramOf([-0.232, -0.135]);
    assert(bars.length <= 3, JSON.stringify(bars));
  });

  it('is none of no numbers', () => {
    assert.deepEqual(histogramOf([]), []);
  });
});
