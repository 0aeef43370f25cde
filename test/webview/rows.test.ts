import { deepEqual, equal } from 'node:assert/strict';
import { figuresFor } from '../../client/webview/format.ts';
import { toggledFor, visibleRows } from '../../client/webview/rows.ts';
import { intentOf } from '../../client/webview/table-keys.ts';
import { speaker } from '../../client/webview/texts.ts';
import { initialState, reduce } from '../../client/webview/view-state.ts';
import { measure, simulation, wholeReferential } from './kit/sample.ts';

const none: ReadonlySet<string> = new Set();

describe('the rows of the table', () => {
  it('know their place among their siblings and their weight', () => {
    const rows = visibleRows(simulation(measure), none);
    deepEqual(
      rows.slice(0, 3).map(({ row, level, position, siblings, weight }) => [row.id, level, position, siblings, weight]),
      [
        ['6.5.1.1', 1, 1, 3, 0.35],
        ['6.5.1.1.1', 2, 1, 5, 0.2],
        ['6.5.1.1.2', 2, 2, 5, 0.2],
      ],
    );
    equal(rows.at(-1)?.position, 3);
  });

  it('keep the scope itself where it is all there is, or takes a status', () => {
    const [subAction] = measure.children ?? [];
    const ids = (given: typeof measure): readonly string[] =>
      visibleRows(simulation(given), none).map(shown => shown.row.id);
    deepEqual(ids({ id: '6.5.1', title: 'seule', points: 1 }), ['6.5.1']);
    equal(ids(subAction ?? measure)[0], '6.5.1.1');
  });

  it('hide all that is below a closed row, and nothing else', () => {
    const closed = visibleRows(simulation(measure), new Set(['6.5.1.1']));
    deepEqual(
      closed.map(shown => shown.row.id),
      ['6.5.1.1', '6.5.1.2', '6.5.1.2.1', '6.5.1.2.2', '6.5.1.3'],
    );
  });

  it('open and close all together', () => {
    const whole = simulation(wholeReferential(13));
    equal(visibleRows(whole, new Set(toggledFor(whole, true))).length, whole.rows.length - 1);
    deepEqual(
      visibleRows(whole, new Set(toggledFor(whole, false))).map(shown => shown.row.id),
      ['1', '2'],
    );
  });
});

describe('the keys of the table', () => {
  const rows = visibleRows(simulation(measure), none);

  it('mean something for the row that has the focus', () => {
    deepEqual(intentOf('ArrowLeft', '6.5.1.1.2', rows), { type: 'focus', id: '6.5.1.1' });
    deepEqual(intentOf('ArrowLeft', '6.5.1.1', rows), { type: 'toggle', id: '6.5.1.1' });
    deepEqual(intentOf('ArrowRight', '6.5.1.3', rows), { type: 'enterStatus', id: '6.5.1.3' });
    deepEqual(intentOf('C', '6.5.1.3', rows), { type: 'setStatus', id: '6.5.1.3', status: 'non_concerne' });
    deepEqual(intentOf('Delete', '6.5.1.3', rows), { type: 'setStatus', id: '6.5.1.3', status: null });
  });

  it('mean nothing where there is nowhere to go or nothing to set', () => {
    equal(intentOf('ArrowDown', '6.5.1.3', rows), null);
    equal(intentOf('ArrowUp', '6.5.1.1', rows), null);
    equal(intentOf('f', 'unknown', rows), null);
    equal(intentOf('f', '1', visibleRows(simulation(wholeReferential(1)), none)), null);
  });
});

describe('the state of the view', () => {
  it('keeps the rows that did not change, so that they need not be drawn again', () => {
    const first = reduce(initialState, { type: 'simulation', simulation: simulation(measure) });
    const second = reduce(first, { type: 'simulation', simulation: simulation(measure, { '6.5.1.3': 'fait' }) });
    const same = second.simulation?.rows
      .filter((row, index) => row === first.simulation?.rows[index])
      .map(row => row.id);
    equal(same?.length, measure.children === undefined ? 0 : 9);
    equal(same?.includes('6.5.1.3'), false);
    equal(same?.includes('6.5.1'), false);
  });
});

describe('the words and figures of the view', () => {
  it('are those of the locale, or of English where it is not one', () => {
    equal(figuresFor('fr').points(1234.5).replace(/\s/g, ' '), '1 234,50');
    equal(figuresFor('en').percent(0.4375), '43.8%');
    equal(figuresFor('en').roundPercent(null), '–');
    equal(figuresFor('en').points(-1e-12), '0.00');
    equal(figuresFor('not a locale').points(1), '1.00');
  });

  it('are in English where the extension sent none', () => {
    equal(speaker(null)('Status of {action}', { action: '1.1' }), 'Status of 1.1');
    equal(speaker(null)('Status of {action}'), 'Status of {action}');
  });
});
