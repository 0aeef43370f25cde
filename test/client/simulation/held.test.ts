import { deepEqual, equal } from 'node:assert/strict';
import { type Held, hold, tellsNothing, wholeAnswer } from '../../../client/src/simulation/held.ts';
import type { WireExpectation } from '../../../server/src/protocol/simulation.ts';
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
    equal(tellsNothing(held, simulation('2', null, [], { expectations: [] })), false);
  });

  it('holds what is expected until it is told otherwise', () => {
    const expectations = [EXPECTED];
    const held = heldAfter({ ...whole, expectations }, simulation('2', null, [{ at: 1, state: row('1', 4) }]));
    deepEqual(wholeAnswer(held).expectations, expectations);
    const met = [{ ...EXPECTED, met: true }];
    deepEqual(hold(held, simulation('3', null, [], { expectations: met }))?.expectations, met);
  });
});

const EXPECTED: WireExpectation = {
  ...{ action: 'cae_1', id: '1', field: 'point_fait', expected: 4, actual: 0, difference: -4, met: false },
  isAcceptable: true,
  range: { start: { line: 2, character: 8 }, end: { line: 2, character: 9 } },
};

function heldAfter(...answers: readonly Parameters<typeof hold>[1][]): Held {
  const held = answers.reduce<Held | null>(hold, null);
  if (held === null) throw new Error('nothing is held');
  return held;
}
