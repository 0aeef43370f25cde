import { deepEqual, equal } from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../kit/cli.ts';
import { exampleScenario } from '../kit/lsp-simulation.ts';
import { EXAMPLE, served, servedEach } from './kit/from-server.ts';
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

interface Row {
  readonly point_fait: number;
  readonly point_potentiel: number;
}

interface Told {
  readonly scores: Readonly<Record<string, Row>>;
  readonly totals: readonly { readonly stars: number }[];
}

/** A figure that is read on the screen. */
function read(text: string): number {
  return Number(
    text
      .replace(/[^\d,−-]/g, '')
      .replace('−', '-')
      .replace(',', '.'),
  );
}

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
      equal(read(await plain(view.page.getByTestId('total-done'))), shown(total?.point_fait), `done of ${at}`);
      equal(read(await plain(view.page.getByTestId('total-potential'))), shown(total?.point_potentiel));
      equal(await view.page.getByTestId('stars').getAttribute('data-stars'), String(totals[0]?.stars));
      const parts = await view.page.locator('.legend li:not(:has(.outside)) .legend-points').allTextContents();
      const sum = parts.map(read).reduce((some, part) => some + part, 0);
      equal(shown(sum), shown(total?.point_potentiel), `parts of ${at}`);
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
      const first = scoreIn(told[0], id);
      for (const [at, scenario] of told.entries()) {
        const row = scoreIn(scenario, id);
        const [points = '', , difference = ''] = cells.slice(at === 0 ? 0 : 3 * at - 1);
        const expected = [shown(row?.point_fait), shown(row?.point_potentiel)];
        deepEqual(points.split('/').map(read), expected, `${id} of ${at}`);
        if (at > 0) equal(read(difference), shown(shown(row?.point_fait) - shown(first?.point_fait)), `${id} of ${at}`);
      }
    }
  });

  /** The scenarios as the command line tells them. */
  async function scored(): Promise<readonly Told[]> {
    const files = await Promise.all(
      SCENARIOS.map(async (text, at) => {
        const file = join(folder, `${at}.scenario.yml`);
        await writeFile(file, text);
        return file;
      }),
    );
    const { out } = await runCli(['score', EXAMPLE, '--scenario', ...files, '--format', 'json']);
    return JSON.parse(out).scenarios;
  }
});

function scoreIn(told: Told | undefined, id: string): Row | undefined {
  return told?.scores[id === '' ? 'nature' : `nature_${id}`];
}

/** A figure of three decimals with two, without a negative zero. */
function shown(figure: number | undefined): number {
  const thousandths = Math.round((figure ?? Number.NaN) * 1000);
  return (Math.sign(thousandths) * Math.round(Math.abs(thousandths) / 10)) / 100 + 0;
}
