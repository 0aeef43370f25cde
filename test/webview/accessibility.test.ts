import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser } from 'playwright-core';
import { frenchTexts, launch, openView } from './kit/page.ts';
import { measure, simulation, wholeReferential } from './kit/sample.ts';
import { themes } from './kit/themes.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

describe('the simulation view, for everybody', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  const statuses = {
    '6.5.1.1.1': 'fait',
    '6.5.1.1.2': 'programme',
    '6.5.1.1.3': 'pas_fait',
    '6.5.1.1.4': 'non_concerne',
    '6.5.1.2': 'fait',
    '6.5.1.2.1': 'pas_fait',
  } as const;

  for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
    for (const width of [400, 900]) {
      it(`has nothing that axe objects to: ${theme}, ${width} pixels`, async () => {
        const view = await openView(browser, { theme, width });
        const check = async (): Promise<void> => {
          const { violations } = await view.page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
          deepEqual(
            violations.map(({ id, nodes }) => [id, nodes.map(node => [node.html, node.failureSummary])]),
            [],
          );
        };
        await view.page.evaluate(AXE);
        await check();
        await view.send({ type: 'setup', locale: 'fr', texts: frenchTexts });
        await view.send({ type: 'simulation', simulation: simulation(measure, statuses) });
        await view.page.locator('[data-id="6.5.1.1.2"]').focus();
        await view.page.locator('[data-id="6.5.1.3"]').hover();
        await check();
        await view.send({ type: 'simulation', simulation: simulation(wholeReferential(24)) });
        await check();
        await view.send({ type: 'empty', reason: 'no-action' });
        await check();
        deepEqual(view.faults, []);
        await view.page.context().close();
      });
    }
  }
});
