import { deepEqual, equal } from 'node:assert/strict';
import { expectations } from '../kit/panels.ts';
import { FIRST_PROBLEM, simulation } from '../kit/sample.ts';
import { measure } from '../kit/samples.ts';
import { browserSuite, focused, plain, until } from '../kit/suite.ts';

describe('what stands around the total', () => {
  const suite = browserSuite();

  it('warns where a part of the text counts for nothing, and leads to it', async () => {
    const view = await suite.openOn(measure, { problems: 1, unreadable: true });
    const banner = view.page.getByRole('alert');
    equal(
      await plain(banner.locator('p')),
      'Une partie du texte de ce scénario ne peut pas être lue : elle ne compte pas dans ces chiffres.',
    );
    equal(await view.page.locator('.hint').count(), 0);
    await banner.getByRole('button', { name: 'Afficher' }).click();
    deepEqual(await view.sent(), [{ type: 'openPlace', location: FIRST_PROBLEM }]);
    await view.send({ type: 'simulation', simulation: simulation(measure, { problems: 1 }), baseline: null });
    equal(await banner.count(), 0);
  });

  it('says how many expected scores are not reached, if any', async () => {
    const view = await suite.openOn(measure, { expectations: expectations('6.5.1', 4, 1) });
    const sentence = view.page.locator('.expectations .fold');
    equal(await plain(sentence), '3 scores attendus sur 4 ne sont pas atteints');
    const expect = (count: number, met: number): Promise<void> =>
      view.send({
        type: 'simulation',
        simulation: simulation(measure, { expectations: expectations('6.5.1', count, met) }),
        baseline: null,
      });
    await expect(2, 1);
    equal(await plain(sentence), '1 score attendu sur 2 n’est pas atteint');
    await expect(4, 4);
    equal(await plain(sentence), 'Les 4 scores attendus sont atteints');
    await expect(0, 0);
    equal(await sentence.count(), 0);
  });

  it('leads to the first action while nothing is filled in, and draws no empty charts', async () => {
    const view = await suite.openOn(measure);
    equal(await view.page.locator('svg.chart').count(), 0);
    await view.page.getByRole('button', { name: 'Aller à la première action' }).click();
    equal(await focused(view), '6.5.1.1');
    const next = simulation(measure, { statuses: { '6.5.1.3': 'fait' } });
    await view.send({ type: 'simulation', simulation: next, baseline: null });
    equal(await view.page.locator('.hint').count(), 0);
    equal(await view.page.locator('svg.chart').count(), 2);
  });

  it('draws charts of which rules have reduced the potential', async () => {
    const view = await suite.openOn(measure, { factors: { '6.5.1.2': 0.5 } });
    equal(await view.page.locator('svg.chart').count(), 2);
  });

  it('offers to say what the collectivité is, until it is said', async () => {
    const view = await suite.openOn(measure);
    const step = view.page.getByRole('button', { name: 'Décrire la collectivité' });
    await step.click();
    equal(
      await view.page.getByRole('button', { name: 'Collectivité', exact: true }).getAttribute('aria-pressed'),
      'true',
    );
    const type = { property: 'type', values: [{ value: 'commune', held: true }] };
    await view.send({ type: 'collectivity', collectivity: { identity: [type], questions: [] } });
    equal(await step.count(), 0);
  });

  for (const width of [400, 450, 900]) {
    it(`says whose the stars are where the scope is a measure: ${width} pixels`, async () => {
      const view = await suite.openOn(measure, {}, { width });
      const name = view.page.locator('.fact-stars dt');
      equal(await plain(name), 'Label du référentiel entier');
      equal(await name.evaluate(element => getComputedStyle(element).position), 'static');
      const right = await name.evaluate(element => element.getBoundingClientRect().right);
      equal(right <= width, true, `it ends at ${right}`);
    });
  }

  it('tells by how much the potential differs from the baseline', async () => {
    const view = await suite.openOn(measure, { before: {} });
    const now = simulation(measure, { statuses: { '6.5.1.3': 'fait' }, before: {} });
    const rows = now.rows.map(row =>
      row.id === '6.5.1' || row.id === '6.5.1.2'
        ? { ...row, before: row.before === null ? null : { ...row.before, potential: row.score.potential + 4 } }
        : row,
    );
    await view.send({ type: 'simulation', simulation: { ...now, rows }, baseline: 'Dernier commit' });
    const difference = view.page.locator('.fact', { has: view.page.getByTestId('total-difference') });
    equal(await plain(difference.locator('dd')), '+20,00');
    equal(await plain(difference.locator('dt')), 'Écart · potentiel −4,00');
    equal(await plain(view.page.locator('[data-id="6.5.1.2"] .potential-change')), '−4,00');
    equal(await view.page.locator('[data-id="6.5.1.3"] .potential-change').count(), 0);
    const chart = view.page.getByRole('region', { name: 'Par sous-action' });
    equal(await plain(chart.locator('[data-key="6.5.1.2"] .item-change')), '(−4,00)');
    await view.page.setViewportSize({ width: 400, height: 700 });
    await until(view, () => view.page.locator('[data-id="6.5.1.2"] .difference .of-potential').isVisible());
  });
});
