import { deepEqual, equal, ok } from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleScenario } from '../kit/lsp-simulation.ts';
import {
  checkCharts,
  checkRows,
  type RoundedFigures,
  read,
  type Told,
  type ToldRow,
  toldByCommand,
  withTwo,
} from './kit/figures.ts';
import { EXAMPLE, served, servedEach, servedTransition, TRANSITION, transitionScenario } from './kit/from-server.ts';
import { show } from './kit/show.ts';
import { browserSuite, plain } from './kit/suite.ts';

const BASE = exampleScenario('commune_rurale.scenario.yml');
const OTHER = exampleScenario('communaute_agglomeration.scenario.yml');
const WORDS = ['fait', 'programme', 'pas_fait', 'non_concerne', '[0.37, 0.21, 0.42]', '[0.333, 0.333, 0.334]'];
const COUNT = 20;

/** Two scenarios that ship, and others that are told something else of every few actions; always the same ones. */
const SCENARIOS = Array.from({ length: COUNT }, (_, at) => {
  if (at < 2) return at === 0 ? BASE : OTHER;
  const base = at % 2 === 0 ? BASE : OTHER;
  const share = `eclairage_part: 0.${at}`;
  let line = 0;
  return base
    .replace(/^Scores:[\s\S]*/m, '')
    .replace(/eclairage_part: [\d.]+/, share)
    .replace(/^( {2}nature_[\d.]+): .*$/gm, (all, action) => {
      line++;
      return line % 3 === at % 3 ? `${action}: ${WORDS[(line + at) % WORDS.length]}` : all;
    });
});

/** In TE, with either answer that decides on an alternative and a share done of each action. */
const IN_TE = Array.from({ length: 8 }, (_, at) => {
  const shares = [at / 8, (7 - at) / 16, 1 - at / 8 - (7 - at) / 16].map(share => share.toFixed(4)).join(', ');
  const statuses = ['1.1.1.1', '1.1.1alter.1', '1.2.1.1', '1.2.1.2', '2.1.1.1', '2.1.1.3'];
  return transitionScenario()
    .replace('vivant_plu: NON', `vivant_plu: ${at % 2 === 0 ? 'OUI' : 'NON'}`)
    .replace(/^Statuts:[\s\S]*/m, `Statuts:\n${statuses.map(id => `  vivant_${id}: [${shares}]\n`).join('')}`);
});

/** All rows of the example are in the page, in pixels. */
const TALL = 6000;
const NOTHING: Told = { scores: {}, totals: [] };

describe('the figures on the screen', () => {
  const suite = browserSuite();
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'figures-'));
  });
  after(() => rm(folder, { recursive: true }));

  it(`are those of score --format json, of ${COUNT} scenarios; parts add up to their total`, async () => {
    const told = await scored();
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
    const told = await scored();
    const view = await suite.open({ width: 1600, height: TALL });
    let rounded: RoundedFigures = { all: 0, plainly: 0 };
    for (const [at, simulation] of (await servedEach(SCENARIOS)).entries()) {
      await show(view, simulation);
      await view.page.getByRole('button', { name: 'Tout déplier' }).click();
      const { all, plainly } = await checkRows(view, simulation, told[at] ?? NOTHING, 'nature');
      rounded = { all: rounded.all + all, plainly: rounded.plainly + plainly };
      await checkCharts(view);
    }
    ok(rounded.plainly / rounded.all > 0.95, JSON.stringify(rounded));
  });

  it('are the same on the platform of 2026, where nothing is shared out', async () => {
    const told = await scored(IN_TE, TRANSITION);
    const view = await suite.open({ width: 1600, height: TALL });
    for (const [at, simulation] of (await servedTransition(IN_TE)).entries()) {
      await show(view, simulation);
      await view.page.getByRole('button', { name: 'Tout déplier' }).click();
      await checkRows(view, simulation, told[at] ?? NOTHING, 'vivant');
      await checkCharts(view);
    }
  });

  it('are the same side by side, down to the measures; differences are those of what is read', async () => {
    const told = await scored();
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

  /** The scenarios as the command line tells them. */
  async function scored(scenarios = SCENARIOS, where = EXAMPLE): Promise<readonly Told[]> {
    const files = await Promise.all(
      scenarios.map(async (text, at) => {
        const file = join(folder, `${at}.scenario.yml`);
        await writeFile(file, text);
        return file;
      }),
    );
    return toldByCommand(where, files);
  }
});

function scoreIn(told: Told | undefined, id: string): ToldRow | undefined {
  return told?.scores[id === '' ? 'nature' : `nature_${id}`];
}
