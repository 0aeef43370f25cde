import fc from 'fast-check';

/** Numbers at random, the same for the same seed. */
export interface Moments {
  /** From 0 up to, but not with, `most`. */
  readonly next: (most: number) => number;
}

export function moments(seed: number): Moments {
  let drawn = 0;
  return {
    next(most) {
      const [share = 0] = fc.sample(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
        seed: seed + drawn++,
        numRuns: 1,
      });
      return share * most;
    },
  };
}
