import { deepEqual, equal, ok } from 'node:assert/strict';
import {
  checkCharts,
  checkRows,
  type RoundedFigures,
  read,
  type Told,
  type ToldRow,
  toldOf,
  withTwo,
} from './kit/figures.ts';
import { served, servedEach, servedTransition, TRANSITION } from './kit/from-server.ts';
import { COUNT, IN_TE, SCENARIOS } from './kit/scenarios.ts';
import { show, shownUnfolded } from './kit/show.ts';
import { browserSuite, plain } from './kit/suite.ts';

/** All rows of the example are in the page, in pixels. */
const TALL = 6000;
const NOTHING: Told = { scores: {}, totals: [] };

describe('the figures on the screen', () => {
  const suite = browserSuite();

  it(`are those of score --format json, of ${COUNT} scenarios; parts add up to their total`, async () => {
    const told = await toldOf(SCENARIOS);
    const view = await suite.open({ width: 1600, height: 1000 });
    for (const [at, simulation] of (await servedEach(SCENARIOS)).entries()) {
      await show(view, simulation);
      const { scores = {}, totals = [] } = told[at] ?? {};
      const total = scores['nature'];
      equal(read(await plain(view.page.getByTestId('total-done'))), withTwo(total?.point_fait), `done of ${at}`);
      equal(read(await plain(view.page.getByTestId('total-potential'))), withTwo(total?.point_potentiel));
      equal(await view.page.getByTestId('stars').getAttribute('data-stars'), String(totals[0]?.stars));
      const parts = await view.page.locator('.legend li:not(:has(.outside)) .legend-points').allTextContents();
      const sum = parts.map(read).reduce((some, part) => some + part, 0);
      equal(withTwo(sum), withTwo(total?.point_potentiel), `parts of ${at}`);
    }
  });

  it('are the same in every row of the table and the charts, and those of the children of an action add up to it', async () => {
    const told = await toldOf(SCENARIOS);
    const view = await suite.open({ width: 1600, height: TALL });
    let rounded: RoundedFigures = { all: 0, plainly: 0 };
    for await (const [at, simulation] of shownUnfolded(view, await servedEach(SCENARIOS))) {
      const { all, plainly } = await checkRows(view, simulation, told[at] ?? NOTHING, 'nature');
      rounded = { all: rounded.all + all, plainly: rounded.plainly + plainly };
      await checkCharts(view);
    }
    ok(rounded.plainly / rounded.all > 0.95, JSON.stringify(rounded));
  });

  it('are the same on the platform of 2026, where nothing is shared out', async () => {
    const told = await toldOf(IN_TE, TRANSITION);
    const view = await suite.open({ width: 1600, height: TALL });
    for await (const [at, simulation] of shownUnfolded(view, await servedTransition(IN_TE))) {
      await checkRows(view, simulation, told[at] ?? NOTHING, 'vivant');
      await checkCharts(view);
    }
  });

  it('are the same side by side, down to the measures; differences are those of what is read', async () => {
    const told = await toldOf(SCENARIOS);
    const { simulation, comparison } = await served(SCENARIOS);
    const view = await suite.open({ width: 1600, height: 1000 });
    await show(view, simulation, 'Le premier');
    await view.send({ type: 'comparison', comparison });
    await view.page.getByRole('button', { name: 'Toutes les lignes' }).click();
    deepEqual(
      comparison.sides.map(({ stars }) => stars),
      told.map(({ totals }) => totals[0]?.stars),
    );
    const rows = await view.page.locator('[data-compared]').evaluateAll(found =>
      found.map(row => ({
        id: row.getAttribute('data-compared') ?? '',
        cells: [...row.querySelectorAll('td')].map(({ textContent }) => textContent ?? ''),
      })),
    );
    equal(rows.length, comparison.rows.length);
    for (const { id, cells } of rows) {
      const first = read((cells[0] ?? '').split('/')[0] ?? '');
      for (const [at, scenario] of told.entries()) {
        const row = scoreIn(scenario, id);
        const [points = '', , difference = ''] = cells.slice(at === 0 ? 0 : 3 * at - 1);
        const [done = Number.NaN, potential = Number.NaN] = points.split('/').map(read);
        const rounding = id === '' ? 0.0051 : 0.01;
        ok(Math.abs(done - (row?.point_fait ?? Number.NaN)) < rounding, `${id} of ${at}: ${points}`);
        ok(Math.abs(potential - (row?.point_potentiel ?? Number.NaN)) < rounding, `${id} of ${at}: ${points}`);
        if (at > 0) equal(read(difference), withTwo(done - first), `${id} of ${at}`);
      }
    }
  });
});

function scoreIn(told: Told | undefined, id: string): ToldRow | undefined {
  return told?.scores[id === '' ? 'nature' : `nature_${id}`];
}
