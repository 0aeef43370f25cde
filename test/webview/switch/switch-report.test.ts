import { deepEqual, equal } from 'node:assert/strict';
import type { SwitchReportAnswer } from '../../../server/src/protocol/switch.ts';
import { FIRST_PROBLEM, simulation } from '../kit/sample.ts';
import { measure } from '../kit/samples.ts';
import { browserSuite, plain, until } from '../kit/suite.ts';

const answer: SwitchReportAnswer = {
  kind: 'tables',
  tables: [
    {
      about: 'before',
      title: 'Avant',
      head: ['Référentiel', 'Fait'],
      figuresFrom: 1,
      rows: [{ cells: ['cae', '12,00'], isTotal: true, location: null }],
    },
    {
      about: 'statuses',
      title: 'D’où vient chaque statut',
      head: ['Action', 'Statut'],
      figuresFrom: 2,
      rows: [{ cells: ['te_1.1.1.1', '<b>Fait</b>'], isTotal: false, location: FIRST_PROBLEM }],
    },
  ],
};

describe('what becomes of a scenario in TE', () => {
  const suite = browserSuite();

  it('is asked for from the menu of the scenario, and made from its own', async () => {
    const view = await suite.openOn(measure);
    await view.page.getByRole('button', { name: /^Scénario :/ }).click();
    await view.page.getByRole('menuitem', { name: 'Voir ce qu’il devient dans TE' }).click();
    deepEqual((await view.sent()).at(-1), { type: 'switch', as: 'tables' });
    await view.send({ type: 'switch', answer });
    await view.page.getByRole('button', { name: 'En faire un scénario' }).click();
    deepEqual((await view.sent()).at(-1), { type: 'document', command: 'switch' });
    await view.page.getByRole('button', { name: 'Exporter ce qu’il devient' }).click();
    await view.page.getByRole('menuitem', { name: 'En Markdown' }).click();
    deepEqual((await view.sent()).at(-1), { type: 'switch', as: 'markdown' });
  });

  it('stands in tables whose rows lead to the texts, content as it is written', async () => {
    const view = await suite.openOn(measure);
    await view.send({ type: 'switch', answer });
    const table = view.page.locator('.about-statuses');
    equal(await plain(table.locator('tbody td')), '<b>Fait</b>');
    await table.getByRole('button', { name: 'te_1.1.1.1' }).click();
    deepEqual((await view.sent()).at(-1), { type: 'openPlace', location: FIRST_PROBLEM });
    await view.page.locator('.switch-report').getByRole('button', { name: 'Fermer' }).click();
    equal(await view.page.locator('.switch-report').count(), 0);
  });

  it('is asked for again once the figures are others, and says why there is nothing', async () => {
    const view = await suite.openOn(measure);
    await view.send({ type: 'switch', answer: { kind: 'refused', message: 'Aucun référentiel ne s’appelle « te ».' } });
    equal(await plain(view.page.locator('.switch-report p')), 'Aucun référentiel ne s’appelle « te ».');
    await view.send({
      type: 'simulation',
      simulation: simulation(measure, { statuses: { '6.5.1.3': 'fait' } }),
      baseline: null,
    });
    await until(view, async () => (await view.sent()).some(({ type }) => type === 'switch'));
  });
});
