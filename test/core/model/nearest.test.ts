import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nearest } from '../../../server/src/core/model/nearest.ts';

/** The fewest changes, as the definition says it: letters put in, left out or replaced; two neighbours the other way round are one. */
function changes(a: string, b: string): number {
  if (a === '' || b === '') return Math.max(a.length, b.length);
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const each = [changes(restA, b) + 1, changes(a, restB) + 1, changes(restA, restB) + Number(a[0] !== b[0])];
  const isTurned = a.length > 1 && a[0] !== a[1] && a[0] === b[1] && a[1] === b[0];
  return Math.min(...each, ...(isTurned ? [changes(a.slice(2), b.slice(2)) + 1] : []));
}

describe('the candidate that a text means', () => {
  it('is the first of those with the fewest changes, where these are at most a third of its letters', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), (text, candidates) => {
        const most = Math.max(1, Math.floor(text.length / 3));
        const near = candidates.filter(candidate => changes(text, candidate) <= most);
        const fewest = Math.min(...near.map(candidate => changes(text, candidate)));
        const expected = near.find(candidate => changes(text, candidate) === fewest);
        assert.equal(nearest(text, candidates), expected);
      }),
    );
  });
});
