import { deepEqual, equal, match } from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { SwitchReportAnswer } from '../../../server/src/protocol/switch.ts';
import { FIRST_PANELS } from '../kit/first-panels.ts';
import type { OpenView } from '../kit/page.ts';
import { FIRST_PROBLEM, simulation } from '../kit/sample.ts';
import { measure } from '../kit/samples.ts';
import { show } from '../kit/show.ts';
import { browserSuite, focused, plain } from '../kit/suite.ts';

const answer: SwitchReportAnswer = {
  kind: 'tables',
  tables: [
    {
      about: 'before',
      title: 'Avant',
      head: ['Référentiel', 'Fait'],
      figuresFrom: 1,
      points: [],
      rows: [{ cells: ['cae', '12,00'], isTotal: true, location: null }],
    },
    {
      about: 'statuses',
      title: 'D’où vient chaque statut',
      head: ['Action', 'Statut'],
      figuresFrom: 2,
      points: [],
      rows: [{ cells: ['te_1.1.1.1', '<b>Fait</b>'], isTotal: false, location: FIRST_PROBLEM }],
    },
  ],
};

const FIGURES = ['Fait', 'Programmé', 'Pas fait', 'Non renseigné', 'Potentiel', 'Réalisé'];
const SIDES: SwitchReportAnswer = {
  kind: 'tables',
  tables: (['before', 'after'] as const).map(about => ({
    about,
    title: about,
    head: ['Référentiel', ...FIGURES],
    figuresFrom: 1,
    points: ['done', 'planned', 'not-done', 'not-filled', 'potential'],
    rows: [
      {
        cells: ['cae', '1 212,00', '107,68', '105,05', '1 040,78', '1 500,00', '33,6 %'],
        isTotal: true,
        location: null,
      },
      {
        cells: ['1 Approvisionner en énergie et en eau', '312,00', '7,68', '5,05', '40,78', '500,00', '31,4 %'],
        isTotal: false,
        location: FIRST_PROBLEM,
      },
    ],
  })),
};

describe('what becomes of a scenario in TE', () => {
  const suite = browserSuite();

  async function opened(): Promise<OpenView> {
    const view = await suite.openOn(measure);
    await view.page.getByRole('button', { name: /^Scénario :/ }).click();
    await view.page.getByRole('menuitem', { name: 'Rapport : ce qu’il devient dans TE' }).click();
    return view;
  }
  const report = ({ page }: OpenView): Locator =>
    page.getByRole('region', { name: 'Ce qu’il devient dans TE (Transition écologique)' });
  const panels = { ...FIRST_PANELS, switch: true };

  it('is asked for from the menu of the scenario, and made from its own', async () => {
    const view = await opened();
    deepEqual((await view.sent()).at(-1), { type: 'panels', panels });
    equal(await focused(view), 'card switch-report');
    equal(await plain(report(view).locator('.quiet-text')), 'Chargement…');
    await view.send({ type: 'switch', answer });
    await view.page.getByRole('button', { name: 'En faire un scénario' }).click();
    deepEqual((await view.sent()).at(-1), { type: 'document', command: 'switch' });
    await view.page.getByRole('button', { name: 'Exporter ce qu’il devient' }).click();
    await view.page.getByRole('menuitem', { name: 'En Markdown' }).click();
    deepEqual((await view.sent()).at(-1), { type: 'switch', as: 'markdown' });
  });

  it('stands in tables whose rows lead to the texts, content as it is written', async () => {
    const view = await opened();
    await view.send({ type: 'switch', answer });
    const table = view.page.locator('.about-statuses');
    equal(await plain(table.locator('tbody td')), '<b>Fait</b>');
    await table.getByRole('button', { name: 'te_1.1.1.1' }).click();
    deepEqual((await view.sent()).at(-1), { type: 'openPlace', location: FIRST_PROBLEM });
  });

  for (const [width, isBeside, columns] of [
    [400, false, 7],
    [720, true, 4],
    [900, true, 4],
    [1224, true, 7],
    [1600, true, 7],
  ] as const) {
    it(`stands beside what it was as soon as there is room, without a column cut: ${width} pixels`, async () => {
      const view = await suite.openOn(measure, {}, { width, state: { panels } });
      await view.send({ type: 'switch', answer: SIDES });
      const tables = await view.page.locator('.switch-sides .told-table').all();
      const [before, after] = await Promise.all(tables.map(table => table.boundingBox()));
      equal(before !== null && after !== null && before?.y === after?.y, isBeside);
      for (const table of tables) {
        equal(await table.locator('thead th:visible').count(), columns);
        const scroll = table.locator('.compared-scroll');
        const isCut = await scroll.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
        equal(isCut, !isBeside, 'it scrolls where there is too little room for both');
      }
    });
  }

  it('says why there is nothing', async () => {
    const view = await opened();
    await view.send({ type: 'switch', answer: { kind: 'refused', message: 'Aucun référentiel ne s’appelle « te ».' } });
    equal(await plain(report(view).locator('p')), 'Aucun référentiel ne s’appelle « te ».');
  });

  it('stays closed once it is, whatever is still told of it, and gives the focus back', async () => {
    const view = await opened();
    await view.send({ type: 'switch', answer });
    await report(view).getByRole('button', { name: 'Fermer' }).press('Enter');
    equal(await report(view).count(), 0);
    match(String(await focused(view)), /document-name/);
    deepEqual((await view.sent()).at(-1), { type: 'panels', panels: { ...panels, switch: false } });
    await view.send({ type: 'switch', answer });
    equal(await report(view).count(), 0);
  });

  it('is open again after the page was hidden, and leaves the focus where it is', async () => {
    const view = await suite.open({ state: { panels } });
    await show(view, simulation(measure));
    equal(await report(view).count(), 1);
    equal(await view.page.evaluate(() => document.activeElement === document.body), true);
  });
});
