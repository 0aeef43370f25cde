import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { type ShownRow, shownAfter } from '../../../client/webview/state/shown.ts';
import type { SimulationRow } from '../../../server/src/protocol/simulation.ts';
import type { WireStatus } from '../../../server/src/protocol/statuses.ts';
import { expectations } from '../kit/panels.ts';
import { delta, type Statuses, simulation } from '../kit/sample.ts';
import { measure } from '../kit/samples.ts';

const status = fc.constantFrom<WireStatus>('fait', 'programme', 'pas_fait', 'non_concerne', [0.5, 0.25, 0.25]);
const statuses = fc.dictionary(fc.constantFrom('6.5.1.1', '6.5.1.1.1', '6.5.1.1.2', '6.5.1.2', '6.5.1.3'), status);

describe('what the simulation view shows of answers', () => {
  it('is the same after deltas as after whole answers', () => {
    fc.assert(
      fc.property(fc.array(statuses, { minLength: 1 }), steps => {
        let shown = shownAfter(null, simulation(measure), null);
        let whole = shown;
        let rows = simulation(measure).rows;
        for (const step of steps) {
          const next = simulation(measure, { statuses: step as Statuses });
          shown = shownAfter(shown, delta(rows, next), null);
          whole = shownAfter(whole, next, null);
          rows = next.rows;
          deepEqual(shown?.rows.map(toldOf), rows);
          deepEqual(shown?.rows, whole?.rows);
          deepEqual(shown?.moves, whole?.moves);
        }
      }),
    );
  });

  it('tells what moved of the figures as they are read: with those before, they make those after', () => {
    fc.assert(
      fc.property(statuses, statuses, (first, second) => {
        const before = shownAfter(null, simulation(measure, { statuses: first as Statuses }), null);
        const after = shownAfter(before, simulation(measure, { statuses: second as Statuses }), null);
        for (const [id, move] of after?.moves ?? []) {
          const [old, row] = [before, after].map(one => one?.rows[one.tree.byId.get(id) ?? -1]?.amounts);
          const read = (figure: number | undefined): string => (figure ?? Number.NaN).toFixed(2);
          equal(read((old?.done ?? Number.NaN) + move.done), read(row?.done), `done of ${id}`);
          equal(read((old?.potential ?? Number.NaN) + move.potential), read(row?.potential), `potential of ${id}`);
        }
      }),
    );
  });

  it('keeps what is expected until it is told otherwise', () => {
    const first = expectations('6.5.1.1', 2, 0);
    const whole = simulation(measure, { expectations: first });
    const silent = { ...delta(whole.rows, simulation(measure)), expectations: null };
    const shown = shownAfter(shownAfter(null, whole, null), silent, null);
    deepEqual(shown?.expectations, first);
    const others = expectations('6.5.1.1', 2, 2);
    deepEqual(shownAfter(shown, { ...silent, expectations: others }, null)?.expectations, others);
  });

  it('keeps the rows in which nothing changed', () => {
    const before = shownAfter(null, simulation(measure), null);
    const after = shownAfter(before, simulation(measure, { statuses: { '6.5.1.3': 'fait' } }), null);
    const kept = after?.rows.filter((row, index) => row === before?.rows[index]).length;
    equal(kept, measureRows - 2);
  });

  it('tells by how much the last change moved each action, until the next change', () => {
    const first = shownAfter(null, simulation(measure), null);
    deepEqual(first?.moves, new Map());
    const next = simulation(measure, { statuses: { '6.5.1.3': 'fait' } });
    const second = shownAfter(first, next, null);
    const moves = new Map([
      ['6.5.1', { done: 20, potential: 0, planned: 0, notDone: 0 }],
      ['6.5.1.3', { done: 20, potential: 0, planned: 0, notDone: 0 }],
    ]);
    deepEqual(second?.moves, moves);
    deepEqual(shownAfter(second, { ...next, resultId: 'x', rows: null, changes: [] }, null)?.moves, moves);
  });

  it('tells moves of what is planned and not done, and of the potential alone, and forgets those before', () => {
    const first = shownAfter(null, simulation(measure), null);
    const moveUnder = (given: Parameters<typeof simulation>[1]) => {
      const done = simulation(measure, { statuses: { '6.5.1.2.1': 'fait' } });
      const before = shownAfter(shownAfter(first, done, null), done, null);
      return shownAfter(before, simulation(measure, given), null)?.moves;
    };
    const statuses = { '6.5.1.2.1': 'fait' } as const;
    deepEqual(moveUnder({ statuses: { ...statuses, '6.5.1.3': 'programme' } })?.get('6.5.1'), {
      done: 0,
      potential: 0,
      planned: 20,
      notDone: 0,
    });
    deepEqual(moveUnder({ statuses: { ...statuses, '6.5.1.3': 'pas_fait' } })?.get('6.5.1'), {
      done: 0,
      potential: 0,
      planned: 0,
      notDone: 20,
    });
    deepEqual(moveUnder({ statuses, factors: { '6.5.1.3': 0.5 } })?.get('6.5.1.3'), {
      done: 0,
      potential: -10,
      planned: 0,
      notDone: 0,
    });
  });

  it('joins what is typed in one go', () => {
    const first = shownAfter(null, simulation(measure), null);
    const second = shownAfter(first, simulation(measure, { statuses: { '6.5.1.3': 'fait' } }), null, true);
    const third = shownAfter(second, simulation(measure, { statuses: { '6.5.1.2.1': 'fait' } }), null, true);
    deepEqual(third?.moves.get('6.5.1'), { done: 22.5, potential: 0, planned: 0, notDone: 0 });
    equal(third?.moves.has('6.5.1.3'), false);
  });

  it('is nothing new after a delta against something else', () => {
    const next = simulation(measure, { statuses: { '6.5.1.3': 'fait' } });
    const changes = delta(simulation(measure).rows, next);
    equal(shownAfter(null, changes, null), null);
    const other = { ...changes, shown: { ...changes.shown, scope: '6.5' } };
    equal(shownAfter(shownAfter(null, next, null), other, null), null);
  });
});

/** A row as it was told. */
function toldOf({ amounts: _, amountsBefore: __, ...told }: ShownRow): SimulationRow {
  return told;
}

const measureRows = simulation(measure).rows.length;
