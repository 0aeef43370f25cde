import assert from 'node:assert/strict';
import { inCommon, likeness, wordBag } from '../../../server/src/core/changes/word-bag.ts';
import { computations } from '../../../server/src/core/memory/memory.ts';

const bagOf = (text: string) => wordBag(text.split(' '));

describe('the words of texts that are compared', () => {
  it('are in common as often as both have them, whichever is the longer one', () => {
    assert.equal(inCommon(bagOf('a b , a c'), bagOf('a d a . a c')), 3);
    assert.equal(inCommon(bagOf('a d a . a c'), bagOf('a b , a c')), 3);
  });

  it('are alike by the share that both have', () => {
    assert.equal(likeness(bagOf('a b c d'), bagOf('a b x y'), 0.5), 0.5);
    assert.equal(likeness(bagOf(''), bagOf('.'), 0.5), 0);
  });

  it('are counted once, however many texts there are to compare each with', () => {
    const words = ['une', 'mesure', ',', 'une'];
    const bag = wordBag(words);
    const start = computations();
    for (let other = 0; other < 100; other++) assert.equal(wordBag(words), bag);
    assert.equal(computations(), start);
  });
});
