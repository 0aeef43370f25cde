import assert from 'node:assert/strict';
import { latest } from '../../../client/src/base/latest.ts';
import { later } from '../../kit/later.ts';

describe('questions that are open at once', () => {
  it('count by the one that was asked last, whichever is answered first', async () => {
    const taken: string[] = [];
    const asking = latest<string>(answer => void taken.push(answer));
    const first = later<string>();
    const both = [asking(first.promise), asking(Promise.resolve('second'))];
    await both[1];
    first.resolve('first');
    assert.deepEqual(await Promise.all(both), ['first', 'second']);
    assert.deepEqual(taken, ['second']);
  });

  it('count one after the other, and are not held up by one that fails', async () => {
    const taken: string[] = [];
    const asking = latest<string>(answer => void taken.push(answer));
    await asking(Promise.resolve('first'));
    await assert.rejects(asking(Promise.reject(new Error('no'))));
    await asking(Promise.resolve('third'));
    assert.deepEqual(taken, ['first', 'third']);
  });
});
