import assert from 'node:assert/strict';
import { eachInSteps } from '../../../server/src/core/memory/all-steps.ts';
import { addAll, greatestOf } from '../../../server/src/core/memory/long-lists.ts';
import { PersistentMap } from '../../../server/src/core/memory/persistent-map.ts';

/** More than the stack takes as the arguments of one call. */
const MANY = 300_000;
const numbers = Array.from({ length: MANY }, (_, at) => at);

describe('long lists', () => {
  it('are put behind what a list has, in their order', () => {
    const list = [-1];
    addAll(list, numbers);
    assert.deepEqual([list.length, list[0], list[1], list.at(-1)], [MANY + 1, -1, 0, MANY - 1]);
  });

  it('have a greatest number, no less than the least that is asked for', () => {
    assert.equal(greatestOf(numbers, 0), MANY - 1);
    assert.equal(greatestOf([2, 7, 3], 5), 7);
    assert.equal(greatestOf([2], 5), 5);
    assert.equal(greatestOf([], 5), 5);
  });

  it('are found of one thing step by step', () => {
    assert.deepEqual(eachInSteps(['one'], () => numbers).next(), { done: true, value: numbers });
  });

  it('of keys are told where they all changed', () => {
    const half = numbers.slice(MANY / 2);
    const before = PersistentMap.of(half.map((at): [string, number] => [`b${at}`, at]));
    const after = PersistentMap.of(half.map((at): [string, number] => [`a${at}`, at]));
    assert.equal(after.changesSince(before).length, MANY);
  });
});
