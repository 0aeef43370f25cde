import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkCharts, checkRows, toldOf } from '../../webview/kit/figures.ts';
import { servedEach } from '../../webview/kit/from-server.ts';
import { shownUnfolded } from '../../webview/kit/show.ts';
import { browserSuite } from '../../webview/kit/suite.ts';

const folder = process.env['ORACLE_DIR'];
const COUNT = 20;
/** All rows of a published référentiel are in the page, in pixels. */
const TALL = 70_000;

describe('the figures of the published référentiel on the screen', () => {
  const suite = browserSuite();

  it(`are those of score --format json, of ${COUNT} scenarios, and add up`, async () => {
    assert.ok(folder, 'ORACLE_DIR must name the folder that holds oracle/ and corpus/');
    const { scenarios } = JSON.parse(await readFile(join(folder, 'oracle/cae-2023.scenarios.json'), 'utf8'));
    // JSON is YAML.
    const texts: readonly string[] = scenarios
      .slice(0, COUNT)
      .map(({ Collectivité, Réponses, Statuts }: Written) => JSON.stringify({ Collectivité, Réponses, Statuts }));
    const corpus = join(folder, 'corpus/cae-2023');
    const told = await toldOf(texts, corpus);
    const shown = { referential: pathToFileURL(join(corpus, 'actions')).href, scope: '' };
    const view = await suite.open({ width: 1600, height: TALL });
    for await (const [index, simulation] of shownUnfolded(view, await servedEach(texts, { folder: corpus, shown }))) {
      const own = told[index];
      assert.ok(own, `nothing is told of ${index}`);
      const { all, plainly } = await checkRows(view, simulation, own, 'cae');
      assert.ok(plainly / all > 0.9, `${plainly} of ${all} figures are rounded plainly in ${index}`);
      await checkCharts(view);
    }
  });
});

interface Written {
  readonly Collectivité: unknown;
  readonly Réponses: unknown;
  readonly Statuts: unknown;
}
