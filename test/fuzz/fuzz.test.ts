import fc from 'fast-check';
import { ATTACKS } from './attacks.ts';
import { CONSTRUCTS } from './slow.ts';
import { shippedTexts } from './texts.ts';

// The same cases every time; `npm run fuzz` looks for others.
const SEED = 1;
// What is quadratic would take more than the time that a test has.
const LONG = 100_000;

describe('attacked at random', () => {
  for (const { name, runs, property } of ATTACKS) {
    it(name, () => fc.assert(property(shippedTexts(), Number.POSITIVE_INFINITY), { seed: SEED, numRuns: runs }));
  }
});

describe('a long file is read and checked in time', () => {
  for (const { name, text, read } of CONSTRUCTS) it(name, () => read(text(LONG)));
});
