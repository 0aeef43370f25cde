import assert from 'node:assert/strict';
import { memoryOfTexts } from '../../../server/src/core/memory/memory.ts';
import { collect } from '../../kit/forgotten.ts';

describe('a memory of texts', () => {
  it('keeps no text that one of its own was cut out of', () => {
    const long = 100_000;
    const known = memoryOfTexts<number>(50);
    const ask = (at: number) => {
      const text = Buffer.alloc(long, `${at} fois le même texte, `).toString();
      return known(text.slice(10, 60), () => at);
    };
    collect();
    const { heapUsed } = process.memoryUsage();
    for (let at = 0; at < 50; at++) ask(at);
    collect();
    const kept = process.memoryUsage().heapUsed - heapUsed;
    assert(kept < 10 * long, `${Math.round(kept / long)} texts of 50 are kept`);
    assert.equal(known(Buffer.alloc(long, '7 fois le même texte, ').toString().slice(10, 60), assert.fail), 7);
  });
});
