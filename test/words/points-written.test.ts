import assert from 'node:assert/strict';
import { speak } from '../../l10n/say.ts';
import { AS_IN_VIEWS, AS_REPORTED } from '../../server/src/words/points-written.ts';

describe('points in a sentence', () => {
  afterEach(() => speak('en'));

  it('have two decimals where a view tells them, whatever they are', () => {
    assert.deepEqual([1.1, 12, 0, -0.0001, 2.3456].map(AS_IN_VIEWS.figure), ['1.10', '12.00', '0.00', '0.00', '2.35']);
    assert.deepEqual([0, 1, 1.1].map(AS_IN_VIEWS.inPoints), ['0.00 points', '1.00 points', '1.10 points']);
    speak('fr');
    assert.deepEqual([1.1, 2].map(AS_IN_VIEWS.inPoints), ['1,10 point', '2,00 points']);
  });

  it('are as precise as figures are where a report tells them', () => {
    assert.deepEqual([1.1, 12, 2.3456].map(AS_REPORTED.figure), ['1.1', '12', '2.346']);
    assert.deepEqual([1, 1.1].map(AS_REPORTED.inPoints), ['1 point', '1.1 points']);
  });

  it('add up to their total where a view tells the parts of it', () => {
    const third = 1 / 3;
    const score = { done: third, planned: third, notDone: third, notFilled: 0, capped: 0, potential: 1 };
    const { done, planned, notDone, notFilled } = AS_IN_VIEWS.parts(score);
    assert.equal(
      [done, planned, notDone, notFilled].reduce((sum, part) => sum + Math.round(Number(part) * 100), 0),
      100,
    );
    assert.deepEqual(AS_REPORTED.parts(score), { done: '0.333', planned: '0.333', notDone: '0.333', notFilled: '0' });
  });
});
