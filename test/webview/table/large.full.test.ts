import { equal, ok } from 'node:assert/strict';
import { delta, simulation } from '../kit/sample.ts';
import { wholeReferential } from '../kit/samples.ts';
import { browserSuite, focused, plain, rowOf, statusButton } from '../kit/suite.ts';

describe('a référentiel of 10,000 actions', () => {
  const suite = browserSuite();
  const sample = wholeReferential(486);

  it('has only the rows in sight in the page', async () => {
    const view = await suite.openOn(sample);
    await view.page.getByRole('button', { name: 'Tout déplier' }).click();
    const rows = Number(await view.page.getByRole('treegrid').getAttribute('aria-rowcount'));
    ok(rows > 10_000);
    ok((await view.page.locator('.rows > [data-id]').count()) < 80);
  });

  it('is walked to its end, where a status can be set', async () => {
    const view = await suite.openOn(sample);
    await view.page.getByRole('button', { name: 'Tout déplier' }).click();
    await rowOf(view, '1').focus();
    await view.page.keyboard.press('End');
    const id = (await focused(view)) ?? '';
    equal(id.split('.').length, 5);
    await view.page.keyboard.press('f');
    const next = simulation(sample, { statuses: { [id]: 'fait' } });
    await view.send({ type: 'simulation', simulation: delta(simulation(sample).rows, next), baseline: null });
    equal(await statusButton(view, id, 'fait').getAttribute('aria-checked'), 'true');
    ok((await plain(view.page.getByTestId('total-done'))) !== '0,00');
  });

  it('shows a row that is far away', async () => {
    const view = await suite.openOn(sample);
    await view.send({ type: 'reveal', id: '6.3.27.4.4' });
    equal(await focused(view), '6.3.27.4.4');
    ok(await rowOf(view, '6.3.27.4.4').isVisible());
  });
});
