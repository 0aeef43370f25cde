import { deepEqual, equal } from 'node:assert/strict';
import { lastChange, openedPanel } from '../kit/collectivity-panel.ts';
import type { OpenView } from '../kit/page.ts';
import { collectivity } from '../kit/panels.ts';
import { simulation } from '../kit/sample.ts';
import { measure } from '../kit/samples.ts';
import { browserSuite, focused, plain, until } from '../kit/suite.ts';

describe('what the collectivité is, in its panel', () => {
  const suite = browserSuite();

  async function openedOnIdentity(): Promise<OpenView> {
    const view = await openedPanel(suite);
    await view.page.getByRole('button', { name: 'Commune · Moins de 5 000' }).click();
    return view;
  }

  it('sets all that a bracket of the population implies', async () => {
    const view = await openedOnIdentity();
    equal(await view.page.getByRole('radio', { name: 'Moins de 5 000' }).isChecked(), true);
    await view.page.getByRole('radio', { name: 'De 20 000 à 50 000' }).check();
    deepEqual(await lastChange(view), {
      type: 'identity',
      property: 'population',
      values: ['moins_de_50000', 'moins_de_100000'],
    });
    await view.page.getByRole('radio', { name: 'Plus de 100 000' }).check();
    deepEqual(await lastChange(view), { type: 'identity', property: 'population', values: ['plus_de_100000'] });
  });

  it('is of one type, and lies where it does', async () => {
    const view = await openedOnIdentity();
    const type = view.page.getByRole('group', { name: 'Type' });
    deepEqual(await type.getByRole('checkbox').count(), 0);
    await type.getByRole('radio', { name: 'EPCI' }).check();
    deepEqual(await lastChange(view), { type: 'identity', property: 'type', values: ['EPCI'] });
    await type.getByRole('radio', { name: 'Syndicat de traitement' }).check();
    const treatment = ['syndicat', 'syndicat_traitement'];
    deepEqual(await lastChange(view), { type: 'identity', property: 'type', values: treatment });
    await view.page.getByRole('checkbox', { name: 'Outre-mer (DOM)' }).check();
    deepEqual(await lastChange(view), { type: 'identity', property: 'localisation', values: ['DOM'] });
  });

  it('is asked what it is where nothing is told, and sums it up once it is', async () => {
    const view = await openedPanel(suite);
    await view.page.getByRole('button', { name: 'Collectivité', exact: true }).click();
    await view.send({ type: 'collectivity', collectivity: collectivity({ population: 'none' }, []) });
    await view.page.getByRole('button', { name: 'Collectivité', exact: true }).click();
    const summary = view.page.locator('.identity .fold');
    deepEqual([await plain(summary), await summary.getAttribute('aria-expanded')], ['Ce qu’elle est', 'true']);
    await view.send({ type: 'collectivity', collectivity: collectivity({ population: 'none' }, ['EPCI']) });
    deepEqual([await plain(summary), await summary.getAttribute('aria-expanded')], ['EPCI', 'true']);
  });

  it('keeps what is not told yet', async () => {
    const view = await openedOnIdentity();
    const choice = (name: string) => view.page.getByRole('radio', { name, exact: true });
    await choice('EPCI').check();
    await choice('Syndicat').check();
    const told = async (...types: readonly string[]): Promise<void> =>
      view.send({ type: 'collectivity', collectivity: collectivity({}, types) });
    // The answer to the first click comes after the second one.
    await told('EPCI');
    equal(await choice('Syndicat').isChecked(), true);
    await told('syndicat');
    equal(await choice('Syndicat').isChecked(), true);
    // An undo.
    await told('EPCI');
    await until(view, () => choice('EPCI').isChecked());
  });

  it('shows again what holds when a tick has come to nothing', async () => {
    const view = await openedOnIdentity();
    const box = view.page.getByRole('radio', { name: 'EPCI', exact: true });
    await box.check();
    // A change that failed is followed by all that is known.
    await view.send({ type: 'simulation', simulation: simulation(measure), baseline: null });
    await until(view, async () => !(await box.isChecked()));
  });

  it('is entered where the first steps lead to it, and left to them', async () => {
    const view = await suite.openOn(measure);
    await view.send({ type: 'collectivity', collectivity: { identity: [], questions: [] } });
    const step = view.page.getByRole('button', { name: 'Décrire la collectivité' });
    await step.press('Enter');
    equal(await focused(view), 'panel panel-collectivity');
    await view.page.keyboard.press('Escape');
    equal(await step.evaluate(element => element === document.activeElement), true);
  });

  it('closes at Escape, and gives the focus back', async () => {
    const view = await openedOnIdentity();
    await view.page.getByRole('checkbox', { name: 'Outre-mer (DOM)' }).focus();
    await view.page.keyboard.press('Escape');
    equal(await view.page.locator('.panel').count(), 0);
    equal(await view.page.evaluate(() => document.activeElement?.textContent), 'Collectivité');
  });
});
