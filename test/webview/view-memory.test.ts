import { deepEqual, equal } from 'node:assert/strict';
import { FIRST_PANELS } from './kit/first-panels.ts';
import { simulation } from './kit/sample.ts';
import { measure, wholeReferential } from './kit/samples.ts';
import { show } from './kit/show.ts';
import { browserSuite, rowOf, saysSomething, shownIds, until } from './kit/suite.ts';

describe('the simulation view after a reload', () => {
  const suite = browserSuite();

  it('finds everything again after a reload', async () => {
    const sample = wholeReferential(18);
    const view = await suite.openOn(sample);
    await rowOf(view, '1.1.1').locator('.title').click();
    await view.page.getByRole('button', { name: 'Collectivité', exact: true }).click();
    await rowOf(view, '1.1.1').locator('.done .figure').click();
    const ids = await shownIds(view);
    const again = await suite.open({ state: await view.memory() });
    await until(again, () => saysSomething(again));
    deepEqual(await again.page.evaluate('window.sentMessages'), [
      {
        type: 'ready',
        shown: { referential: 'file:///cae', scope: '' },
        panels: { ...FIRST_PANELS, explained: '1.1.1', collectivity: true },
        told: false,
      },
    ]);
    await show(again, simulation(sample));
    deepEqual((await shownIds(again)).slice(0, 8), ids.slice(0, 8));
    equal(await again.page.locator('.panel').count(), 2);
  });

  it('is where it was scrolled, after a reload', async () => {
    const sample = wholeReferential(72);
    const view = await suite.openOn(sample);
    await view.page.locator('.scroller').evaluate(scroller => scroller.scrollTo(0, 900));
    await until(view, async () => ((await view.memory()) as { readonly scrolled: number }).scrolled === 900);
    const again = await suite.open({ state: await view.memory() });
    await show(again, simulation(sample));
    const scrolled = (): Promise<number> => again.page.locator('.scroller').evaluate(scroller => scroller.scrollTop);
    await until(again, async () => (await scrolled()) === 900);
  });

  it('starts afresh from a memory that it does not understand', async () => {
    const view = await suite.openOn(measure, {}, { state: { toggled: { 'file:///cae#6.5.1': [1, 2] }, panels: 4 } });
    equal((await shownIds(view)).length, 10);
  });
});
