import { deepEqual, equal } from 'node:assert/strict';
import {
  type Change,
  changed,
  initialSimulation,
  restored,
  type SimulationState,
  shownStatuses,
  statusesOf,
} from '../../../client/src/simulation/state.ts';

describe('the state of the simulation', () => {
  it('keeps the statuses of each référentiel apart', () => {
    const state = afterChanges(show('cae', ''), { type: 'setStatus', id: '1.1.1.1', status: 'fait' }, show('eci', ''), {
      type: 'setStatus',
      id: '1.1.1',
      status: [0.5, 0.25, 0.25],
    });
    deepEqual(statusesOf(state, 'cae'), { '1.1.1.1': 'fait' });
    deepEqual(statusesOf(state, 'eci'), { '1.1.1': [0.5, 0.25, 0.25] });
    deepEqual(statusesOf(state, 'other'), {});
  });

  it('takes a status back', () => {
    const state = afterChanges(
      show('cae', ''),
      { type: 'setStatus', id: '1.1.1.1', status: 'fait' },
      { type: 'setStatus', id: '1.1.1.1', status: null },
    );
    deepEqual(statusesOf(state, 'cae'), {});
  });

  it('clears only the scope that is shown, told by whole ids', () => {
    const set = (id: string): Change => ({ type: 'setStatus', id, status: 'fait' });
    const state = afterChanges(
      show('cae', ''),
      set('1.1.1'),
      set('1.1.1.2'),
      set('1.1.10.1'),
      set('2.1.1.1'),
      show('cae', '1.1.1'),
    );
    deepEqual(shownStatuses(state), ['1.1.1', '1.1.1.2']);
    deepEqual(Object.keys(statusesOf(changed(state, { type: 'clear' }), 'cae')), ['1.1.10.1', '2.1.1.1']);
  });

  it('changes nothing before anything is shown', () => {
    equal(changed(initialSimulation, { type: 'setStatus', id: '1', status: 'fait' }), initialSimulation);
    equal(changed(initialSimulation, { type: 'clear' }), initialSimulation);
  });

  it('comes back as it was kept', () => {
    const state = afterChanges(show('cae', '1.1.1'), { type: 'setStatus', id: '1.1.1.1', status: 'pas_fait' });
    deepEqual(restored(JSON.parse(JSON.stringify(state))), state);
  });

  it('believes nothing that it would not have kept', () => {
    for (const kept of [undefined, null, 3, [], 'x']) deepEqual(restored(kept), initialSimulation);
    deepEqual(
      restored({ shown: { referential: 'cae' }, statuses: { cae: { a: 'fait', b: 'perdu', c: [1, 1, 1] }, eci: 4 } }),
      {
        shown: null,
        statuses: { cae: { a: 'fait' }, eci: {} },
      },
    );
  });
});

function afterChanges(...changes: readonly Change[]): SimulationState {
  return changes.reduce(changed, initialSimulation);
}

function show(referential: string, scope: string): Change {
  return { type: 'show', scope: { referential, scope } };
}
