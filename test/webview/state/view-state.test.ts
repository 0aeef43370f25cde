import { deepEqual, equal } from 'node:assert/strict';
import { initialState, reduce, type ViewState } from '../../../client/webview/state/view-state.ts';
import type { Simulation } from '../../../server/src/protocol/simulation.ts';
import type { ToView } from '../../../server/src/protocol/view.ts';
import { collectivity, comparison, explanation, nextActions, plan } from '../kit/panels.ts';
import { type Statuses, simulation } from '../kit/sample.ts';
import { measure } from '../kit/samples.ts';

describe('the last change', () => {
  function told(state: ViewState, statuses: Statuses, at: number): ViewState {
    return reduce(state, { type: 'simulation', simulation: simulation(measure, { statuses }), baseline: null }, at);
  }
  const change = (state: ViewState): number | undefined => state.shown?.moves.get('6.5.1')?.done;
  const typedOnce = told(told(initialState, {}, 0), { '6.5.1.1.1': 'fait' }, 5000);
  const both = { '6.5.1.1.1': 'fait', '6.5.1.3': 'fait' } as const;

  it('is all that was typed in one go', () => {
    equal(change(typedOnce), 7);
    equal(change(told(typedOnce, both, 5800)), 27);
  });

  it('begins anew after a pause', () => {
    equal(change(told(typedOnce, both, 7800)), 20);
  });

  it('begins anew with a change made in the view, and again with what is typed after it', () => {
    const clicked = told({ ...typedOnce, awaited: 1, changedAt: 5250 }, both, 5300);
    equal(change(clicked), 20);
    equal(clicked.awaited, 0);
    equal(change(told(clicked, { ...both, '6.5.1.2.1': 'fait' }, 5500)), 22.5);
  });

  it('is not mistaken for that of a change that came to nothing', () => {
    const undone = { ...typedOnce, awaited: 1, changedAt: 9000 };
    const typed = told(undone, both, 15_000);
    equal(change(told(typed, { ...both, '6.5.1.2.1': 'fait' }, 15_300)), 42.5);
  });
});

describe('what is told of a référentiel', () => {
  const first: Simulation = simulation(measure);
  const heard = (state: ViewState, message: ToView): ViewState => reduce(state, message, 0);
  const known = [
    { type: 'simulation', simulation: first, baseline: null },
    { type: 'explanation', explanation: explanation('6.5.1', measure.title) },
    { type: 'collectivity', collectivity: collectivity() },
    { type: 'nextActions', nextActions },
    { type: 'comparison', comparison: comparison('eau_2') },
    { type: 'plan', plan },
  ].reduce((state, message) => heard(state, message as ToView), initialState);
  const kept = (state: ViewState): readonly string[] =>
    (['explanation', 'collectivity', 'nextActions', 'comparison', 'plan'] as const).filter(
      name => state[name] !== null,
    );
  const shown = (referential: string): ToView => ({
    type: 'simulation',
    simulation: { ...first, shown: { referential, scope: '' } },
    baseline: null,
  });

  it('does not stand beside another one', () => {
    equal(kept(known).length, 5);
    deepEqual(kept(heard(known, shown('file:///eci'))), []);
    deepEqual(kept(heard(heard(known, { type: 'empty', reason: 'no-action' }), shown('file:///eci'))), []);
  });

  it('stays while another part of the same is shown, and where it is told first', () => {
    equal(kept(heard(known, shown(first.shown.referential))).length, 5);
    equal(kept(heard({ ...known, shown: null }, shown('file:///eci'))).length, 5);
  });
});
