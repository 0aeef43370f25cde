import assert from 'node:assert/strict';
import { speak } from '../../l10n/say.ts';
import { AS_REPORTED, asInViews } from '../../server/src/words/points-written.ts';

const AS_IN_VIEWS = asInViews(() => undefined);

describe('points in a sentence', () => {
  afterEach(() => speak('en'));

  it('have two decimals where a view tells them, whatever they are', () => {
    assert.deepEqual(
      [1.1, 12, 0, -0.0001, 2.3456].map(points => AS_IN_VIEWS.figure(points)),
      ['1.10', '12.00', '0.00', '0.00', '2.35'],
    );
    assert.deepEqual(
      [0, 1, 1.1].map(points => AS_IN_VIEWS.inPoints(points)),
      ['0.00 points', '1.00 points', '1.10 points'],
    );
    speak('fr');
    assert.deepEqual(
      [1.1, 2].map(points => AS_IN_VIEWS.inPoints(points)),
      ['1,10 point', '2,00 points'],
    );
  });

  it('are as precise as figures are where a report tells them', () => {
    assert.deepEqual(
      [1.1, 12, 2.3456].map(points => AS_REPORTED.figure(points)),
      ['1.1', '12', '2.346'],
    );
    assert.deepEqual(
      [1, 1.1].map(points => AS_REPORTED.inPoints(points)),
      ['1 point', '1.1 points'],
    );
  });

  it('add up to their total where a view tells the parts of it', () => {
    const third = 1 / 3;
    const score = { done: third, planned: third, notDone: third, notFilled: 0, capped: 0, potential: 1 };
    const { done, planned, notDone, notFilled } = AS_IN_VIEWS.parts(score, '1');
    assert.equal(
      [done, planned, notDone, notFilled].reduce((sum, part) => sum + Math.round(Number(part) * 100), 0),
      100,
    );
    assert.deepEqual(AS_REPORTED.parts(score, '1'), {
      done: '0.333',
      planned: '0.333',
      notDone: '0.333',
      notFilled: '0',
      capped: '0',
      potential: '1',
    });
  });

  it('are those of the row of their action where a view tells what it has, and out of its potential where it tells a part', () => {
    const score = { done: 1.004, planned: 0.5, notDone: 0, notFilled: 0.5, capped: 0, potential: 2.004 };
    const amounts = { done: 1.01, planned: 0.5, 'not-done': 0, 'not-filled': 0.5, capped: 0, potential: 2.01 };
    const { figure, inPoints, parts } = asInViews(id => (id === '1.1' ? { score, amounts } : undefined));
    assert.deepEqual([figure(2.004, '1.1'), figure(2.004, '1.2'), figure(2.004)], ['2.01', '2.00', '2.00']);
    assert.equal(inPoints(2.004, '1.1'), '2.01 points');
    assert.deepEqual(parts(score, '1.1').done, '1.01');
    const uncapped = { ...score, done: 2.004, planned: 0, notFilled: 0 };
    assert.deepEqual([parts(uncapped, '1.1').done, parts(uncapped, '1.1').potential], ['2.01', '2.01']);
  });
});
