import assert from 'node:assert/strict';
import { addTo, grouped } from '../../../server/src/core/memory/grouped.ts';

describe('things by a key', () => {
  it('stand in their order, and the keys as they come up', () => {
    const words = ['tri', 'eau', 'taxi', 'air', 'été'];
    const byLetter = grouped(words, ([letter = '']) => letter);
    assert.deepEqual(
      [...byLetter],
      [
        ['t', ['tri', 'taxi']],
        ['e', ['eau']],
        ['a', ['air']],
        ['é', ['été']],
      ],
    );
  });

  it('are in no list where there are none', () => assert.equal(grouped([], String).size, 0));

  it('may be more by one, behind those of its key', () => {
    const lists = grouped([1, 3, 2], number => number % 2);
    addTo(lists, 1, 5);
    addTo(lists, 7, 7);
    assert.deepEqual(
      [...lists],
      [
        [1, [1, 3, 5]],
        [0, [2]],
        [7, [7]],
      ],
    );
  });
});
