import { deepEqual, equal } from 'node:assert/strict';
import { FIRST_PANELS } from './kit/first-panels.ts';
import { simulation } from './kit/sample.ts';
import { measure, wholeReferential } from './kit/samples.ts';
import { show } from './kit/show.ts';
import { browserSuite, rowOf, until } from './kit/suite.ts';

describe('the rows that the simulation view is asked to show', () => {
  const suite = browserSuite();

  it('begins at the top of another scope, without what is explained elsewhere', async () => {
    const view = await suite.openOn(wholeReferential(72));
    await rowOf(view, '1.1.1').locator('.done .figure').click();
    await view.page.locator('.scroller').evaluate(scroller => scroller.scrollTo(0, 900));
    await view.send({ type: 'simulation', simulation: simulation(measure), baseline: null });
    equal(await view.page.locator('.scroller').evaluate(scroller => scroller.scrollTop), 0);
    equal(await view.page.locator('.panel').count(), 0);
    deepEqual((await view.sent()).at(-1), {
      type: 'panels',
      panels: FIRST_PANELS,
    });
  });

  it('goes on explaining an action that is in the other scope too', async () => {
    const view = await suite.openOn({ id: '6.5', title: 'Coopérer', children: [measure] });
    await rowOf(view, '6.5.1').locator('.done .figure').click();
    await view.send({ type: 'simulation', simulation: simulation(measure), baseline: null });
    equal(await view.page.locator('.panel').count(), 1);
  });

  it('shows a row once, not again in another scope', async () => {
    const view = await suite.openOn(wholeReferential(18));
    await view.send({ type: 'reveal', id: '2.1.1.1.1' });
    const measureOnly = {
      ...measure,
      id: '2.1.1',
      children: [{ id: '2.1.1.1', title: 'Seule', children: [{ id: '2.1.1.1.1', title: 'Tâche', points: 1 }] }],
    };
    await view.send({ type: 'simulation', simulation: simulation(measureOnly), baseline: null });
    equal(await rowOf(view, '2.1.1.1.1').evaluate(row => row === document.activeElement), false);
  });

  it('shows a row that was asked for before the first figures', async () => {
    const view = await suite.open();
    await view.send({ type: 'reveal', id: '2.1.1.1.1' });
    await show(view, simulation(wholeReferential(18)));
    equal(await rowOf(view, '2.1.1.1.1').evaluate(row => row === document.activeElement), true);
  });

  it('explains the row that is shown, where that is wanted', async () => {
    const view = await suite.openOn(wholeReferential(18));
    await view.send({ type: 'reveal', id: '2.1.1.1.1', explained: true });
    const panels = await view.page.evaluate<readonly unknown[]>(
      "window.sentMessages.filter(({ type }) => type === 'panels').map(({ panels }) => panels.explained)",
    );
    equal(panels.at(-1), '2.1.1.1.1');
    equal(await rowOf(view, '2.1.1.1.1').evaluate(row => row === document.activeElement), true);
  });

  it('keeps a row that was to be shown in sight while the page gets its size', async () => {
    const sample = wholeReferential(72);
    const view = await suite.open({ height: 1200, state: { scrolled: 300 } });
    await view.send({ type: 'reveal', id: '4.1.1.1.1' });
    await show(view, simulation(sample));
    const place = (): Promise<readonly number[]> =>
      rowOf(view, '4.1.1.1.1').evaluate(row => {
        const { top, bottom } = row.getBoundingClientRect();
        const covered = document.querySelector('.head')?.getBoundingClientRect().bottom ?? 0;
        return [top - covered, window.innerHeight - bottom];
      });
    const isInSight = async (): Promise<boolean> => (await place()).every(distance => distance > 30);
    for (const height of [1200, 520, 300, 900]) {
      await view.page.setViewportSize({ width: 900, height: height });
      await until(view, isInSight);
    }
    // From then on the reader goes where they like.
    await view.page.mouse.move(400, 500);
    await view.page.mouse.wheel(0, -20_000);
    const scrolled = (): Promise<number> => view.page.locator('.scroller').evaluate(scroller => scroller.scrollTop);
    await until(view, async () => (await scrolled()) === 0);
    await view.page.setViewportSize({ width: 900, height: 600 });
    equal(await scrolled(), 0);
  });
});
