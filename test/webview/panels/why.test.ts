import { deepEqual, equal } from 'node:assert/strict';
import { explanation, place } from '../kit/panels.ts';
import { measure } from '../kit/samples.ts';
import { browserSuite, focused, plain, rowOf } from '../kit/suite.ts';

describe('the why of a figure', () => {
  const suite = browserSuite();

  it('opens from any figure, and tells its sentences', async () => {
    const view = await suite.openOn(measure);
    for (const figure of ['.done .figure', '.potential .figure']) {
      await rowOf(view, '6.5.1.3').locator(figure).click();
      equal(await view.page.getByRole('heading', { name: 'Pourquoi ?' }).count(), 1);
      await view.page.keyboard.press('Escape');
      equal(await view.page.getByRole('heading', { name: 'Pourquoi ?' }).count(), 0);
    }
    await view.page.getByTestId('total-done').click();
    await view.send({ type: 'explanation', explanation: explanation('6.5.1', measure.title) });
    equal(await view.page.locator('.sentences > li').count(), 4);
    deepEqual((await view.sent()).at(-1), {
      type: 'panels',
      panels: { explained: '6.5.1', collectivity: false, nextActions: true, comparison: true },
    });
  });

  it('leads from each sentence to its place', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.3').locator('.done .figure').click();
    await view.send({ type: 'explanation', explanation: explanation('6.5.1.3', 'Utiliser') });
    await view.page.getByRole('button', { name: /^Cette sous-action vaut/ }).click();
    deepEqual((await view.sent()).at(-1), { type: 'openPlace', location: place(12) });
  });

  it('shows no explanation of another action', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.3').locator('.done .figure').click();
    await view.send({ type: 'explanation', explanation: explanation('6.5.1.2', 'Conduire') });
    equal(await view.page.locator('.sentences').count(), 0);
    equal(await plain(view.page.locator('.panel-why .quiet-text')), 'Chargement…');
  });

  it('gives the focus back to the figure that opened it', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'fait' } });
    await rowOf(view, '6.5.1.3').focus();
    await view.page.keyboard.press('?');
    equal(await focused(view), 'panel panel-why');
    await view.page.keyboard.press('Escape');
    equal(await focused(view), '6.5.1.3');
    await view.page.getByRole('button', { name: /^6\.5\.1\.1 Définir.*, 0,00 points/ }).focus();
    await view.page.keyboard.press('?');
    equal(await focused(view), 'panel panel-why');
    await view.page.keyboard.press('Escape');
    equal(await view.page.evaluate(() => document.activeElement?.getAttribute('data-key')), '6.5.1.1');
  });
});
