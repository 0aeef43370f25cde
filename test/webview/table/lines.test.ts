import { deepEqual, equal, ok } from 'node:assert/strict';
import { type Filters, noFilters } from '../../../client/webview/state/memory.ts';
import { type Shown, shownAfter } from '../../../client/webview/state/shown.ts';
import { matches } from '../../../client/webview/table/filter.ts';
import { linesOf, toggledFor, toggledToShow } from '../../../client/webview/table/lines.ts';
import { type Sorting, sortingAfter, sortingFor } from '../../../client/webview/table/sorting.ts';
import { type Given, type Sample, simulation } from '../kit/sample.ts';
import { measure, wholeReferential } from '../kit/samples.ts';

describe('the lines of the table', () => {
  const shownOf = (sample: Sample, given: Given = {}): Shown => {
    const shown = shownAfter(null, simulation(sample, given), null);
    ok(shown !== null);
    return shown;
  };
  const ids = (
    shown: Shown,
    given: Partial<Filters> = {},
    toggled: readonly string[] = [],
    sorting: Sorting = null,
  ) => {
    const found = matches(shown, { ...noFilters, ...given });
    return linesOf(shown, { toggled: new Set(toggled), found, sorting }).map(line => shown.rows[line.index]?.id);
  };
  const whole = shownOf(wholeReferential(18));

  it('are a whole measure, without the measure itself', () => {
    const lines = linesOf(shownOf(measure), { toggled: new Set(), found: null, sorting: null });
    equal(lines.length, 10);
    deepEqual(lines[0], { index: 1, level: 1, position: 1, siblings: 3, expanded: true });
  });

  it('are a référentiel down to its measures', () => {
    equal(ids(whole).length, 6 + 18 + 18);
  });

  it('are the scope alone where there is nothing else', () => {
    deepEqual(ids(shownOf({ id: '1.1.1.1.1', title: 'Seule', points: 1 })), ['1.1.1.1.1']);
  });

  it('are all of them when all is expanded, and the axes when all is collapsed', () => {
    equal(ids(whole, {}, toggledFor(whole, true, false)).length, whole.rows.length - 1);
    deepEqual(ids(whole, {}, toggledFor(whole, false, false)), ['1', '2', '3', '4', '5', '6']);
  });

  it('hide no row that is to be shown', () => {
    const closed = toggledFor(whole, false, false);
    ok(ids(whole, {}, toggledToShow(whole, closed, '3.2.1.1.1')).includes('3.2.1.1.1'));
  });

  it('keep what is above a match, without case and accents', () => {
    const shown = shownOf(measure);
    deepEqual(ids(shown, { text: 'INSTITUTIONNALISER la collaboration' }), ['6.5.1.1', '6.5.1.1.5']);
    deepEqual(ids(shown, { text: 'regles' }), ['6.5.1.1', '6.5.1.1.3']);
    deepEqual(ids(shown, { text: '6.5.1.2.2' }), ['6.5.1.2', '6.5.1.2.2']);
    deepEqual(ids(shown, { text: 'rien de tel' }), []);
  });

  it('hold all the words that are typed, at the beginnings of words and in any order', () => {
    const titled = (title: string): Shown =>
      shownOf({ id: '1.1.1', title: 'Mesure', children: [{ id: '1.1.1.1', title }] });
    const finds = (title: string, text: string): boolean => ids(titled(title), { text }).includes('1.1.1.1');
    equal(finds('Développer la coopération', 'velo'), false);
    equal(finds('Développer le vélo', 'velo'), true);
    equal(finds('Développer le vélo', 'vélo développ'), true);
    equal(finds('Développer le vélo', 'vélo marche'), false);
    equal(finds('Maîtrise d’œuvre', 'oeuvre'), true);
    equal(finds("Préserver l'eau", 'l’eau'), true);
    equal(finds('Horizon 2030', '2030'), true);
    equal(finds('Horizon 2030', ' — '), true);
  });

  it('are found by an id, with the name of the référentiel before it or without', () => {
    const shown = shownOf(measure);
    deepEqual(ids(shown, { text: 'cae_6.5.1.2.2' }), ['6.5.1.2', '6.5.1.2.2']);
    deepEqual(ids(shown, { text: '6.5.1.1 regles' }), ['6.5.1.1', '6.5.1.1.3']);
    deepEqual(ids(shown, { text: '6.5.1.3.' }), []);
  });

  it('match a status, and the want of one', () => {
    const shown = shownOf(measure, { statuses: { '6.5.1.1': 'fait', '6.5.1.2.1': [0.5, 0.5, 0] } });
    deepEqual(ids(shown, { status: 'fait' }), ['6.5.1.1']);
    deepEqual(ids(shown, { status: 'detailed' }), ['6.5.1.2', '6.5.1.2.1']);
    deepEqual(ids(shown, { status: 'not-filled' }), ['6.5.1.2', '6.5.1.2.2', '6.5.1.3']);
    const said = shownOf(measure, { statuses: { '6.5.1.1': 'fait', '6.5.1.3': 'non_renseigne' } });
    deepEqual(
      ids(said, { status: 'not-filled' }),
      ids(shownOf(measure, { statuses: { '6.5.1.1': 'fait' } }), { status: 'not-filled' }),
    );
  });

  it('match a category, with what is below it', () => {
    deepEqual(ids(shownOf(measure), { category: 'mise en œuvre' }), ['6.5.1.2', '6.5.1.2.1', '6.5.1.2.2']);
  });

  it('match what differs from the baseline, and sort by it', () => {
    const shown = shownOf(measure, { statuses: { '6.5.1.3': 'fait', '6.5.1.2.2': 'fait' }, before: {} });
    deepEqual(ids(shown, { changed: true }), ['6.5.1.2', '6.5.1.2.2', '6.5.1.3']);
    deepEqual(ids(shown, {}, ['6.5.1.1'], { by: 'difference', descending: true }), [
      '6.5.1.2',
      '6.5.1.2.2',
      '6.5.1.2.1',
      '6.5.1.3',
      '6.5.1.1',
    ]);
  });

  it('are sorted among their siblings by any column, both ways, and stay in order where they are equal', () => {
    const shown = shownOf(measure, { statuses: { '6.5.1.3': 'fait', '6.5.1.2.2': 'fait' } });
    const closed = ['6.5.1.1', '6.5.1.2', '6.5.1.3'];
    const order = (sorting: Sorting): readonly unknown[] => ids(shown, {}, closed, sorting);
    deepEqual(order(null), closed);
    deepEqual(order({ by: 'progress', descending: true })[0], '6.5.1.3');
    deepEqual(order({ by: 'progress', descending: false })[0], '6.5.1.1');
    deepEqual(order({ by: 'move', descending: true }), closed);
    deepEqual(order({ by: 'status', descending: true })[0], '6.5.1.3');
    deepEqual(order({ by: 'status', descending: false }), closed);
    const points = closed.map(id => shown.rows.find(row => row.id === id)?.points ?? 0);
    const heaviest = closed.toSorted((a, b) => (points[closed.indexOf(b)] ?? 0) - (points[closed.indexOf(a)] ?? 0));
    deepEqual(order({ by: 'weight', descending: true }), heaviest);
    const titles = { '6.5.1.1': 'Étudier', '6.5.1.2': 'Animer', '6.5.1.3': 'Former' };
    const named = {
      ...shown,
      rows: shown.rows.map(row => ({ ...row, title: new Map(Object.entries(titles)).get(row.id) ?? row.title })),
    };
    const byName = (descending: boolean) => ids(named, {}, closed, { by: 'name', descending });
    deepEqual(byName(false), ['6.5.1.2', '6.5.1.1', '6.5.1.3']);
    deepEqual(byName(true), ['6.5.1.3', '6.5.1.1', '6.5.1.2']);
  });

  it('are sorted by what was chosen last: the largest first, then the smallest, then no more', () => {
    const first = sortingAfter(null, 'done');
    const second = sortingAfter(first, 'done');
    deepEqual(
      [first, second],
      [
        { by: 'done', descending: true },
        { by: 'done', descending: false },
      ],
    );
    deepEqual(
      [sortingAfter(second, 'done'), sortingAfter(second, 'weight')],
      [null, { by: 'weight', descending: true }],
    );
    deepEqual(sortingAfter(null, 'name'), { by: 'name', descending: false });
    deepEqual(sortingAfter({ by: 'name', descending: true }, 'name'), null);
    deepEqual(sortingFor({ by: 'difference', descending: true }, shownOf(measure)), null);
  });

  it('count what the baseline does not have as changed', () => {
    const compared = simulation(measure, { before: {} });
    const rows = compared.rows.map(row => (row.id === '6.5.1.3' ? { ...row, before: null } : row));
    const shown = shownAfter(null, { ...compared, rows }, 'Dernier commit');
    ok(shown !== null);
    deepEqual(ids(shown, { changed: true }), ['6.5.1.3']);
  });

  it('count siblings as they are shown', () => {
    const shown = shownOf(measure);
    const found = matches(shown, { ...noFilters, text: 'concertation' });
    const last = linesOf(shown, { toggled: new Set(), found, sorting: null }).at(-1);
    deepEqual([last?.position, last?.siblings], [3, 3]);
  });
});
