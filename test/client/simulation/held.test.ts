import { deepEqual, equal } from 'node:assert/strict';
import { type Held, hold, tellsNothing, wholeAnswer } from '../../../client/src/simulation/held.ts';
import { row, simulation } from './sample.ts';

describe('what is held of a simulation', () => {
  const whole = simulation('1', [row('', 0), row('1', 0)]);

  it('is a whole answer with the deltas after it', () => {
    const held = heldAfter(whole, simulation('2', null, [{ at: 1, state: row('1', 4) }]));
    equal(held.answer.resultId, '2');
    deepEqual(
      held.rows.map(({ id, score }) => [id, score.done]),
      [
        ['', 0],
        ['1', 4],
      ],
    );
    deepEqual(wholeAnswer(held).rows, held.rows);
  });

  it('is nothing where a delta has nothing to differ from', () => {
    equal(hold(null, simulation('2', null)), null);
    equal(hold(hold(null, whole), simulation('2', null, [{ at: 9, state: row('9', 1) }])), null);
  });

  it('is no news when a delta holds no row and all beside the rows is the same', () => {
    const held = heldAfter(whole);
    equal(tellsNothing(held, simulation('2', null, [], { revision: 5 })), true);
    equal(tellsNothing(held, simulation('2', null, [], { title: 'Autre' })), false);
    equal(tellsNothing(held, simulation('2', null, [{ at: 0, state: row('', 1) }])), false);
    equal(tellsNothing(held, whole), false);
  });
});

function heldAfter(...answers: readonly Parameters<typeof hold>[1][]): Held {
  const held = answers.reduce<Held | null>(hold, null);
  if (held === null) throw new Error('nothing is held');
  return held;
}
