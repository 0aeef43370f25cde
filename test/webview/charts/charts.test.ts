import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { FromView } from '../../../server/src/protocol/view.ts';
import { FIRST_PANELS } from '../kit/first-panels.ts';
import { nextActions } from '../kit/panels.ts';
import { simulation } from '../kit/sample.ts';
import { measure, wholeReferential } from '../kit/samples.ts';
import { browserSuite, focused, plain, rowOf, until } from '../kit/suite.ts';

describe('the charts', () => {
  const suite = browserSuite();
  const sample = wholeReferential(18);

  it('draw the axes on one scale, the potential beside the points of the référentiel', async () => {
    const view = await suite.openOn(sample, { factors: { '2': 0.5 } });
    const axis = view.page.locator('.card').first().locator('[data-key="2"]');
    const width = async (selector: string): Promise<number> =>
      axis.locator(selector).evaluate(shape => (shape as SVGGraphicsElement).getBBox().width);
    const potential = await width('.potential-edge');
    ok(Math.abs((await width('.own')) - potential) < 1, 'half is outside the potential');
    equal(await view.page.locator('.card').first().locator('.item').count(), 6);
  });

  it('have what is outside the potential in the legend, where others make up for it in the total', async () => {
    const factors = { '1': 2, '2': 0.5 };
    const view = await suite.openOn(sample, { factors });
    const [total] = simulation(sample, { factors }).rows;
    ok(total && total.score.potential > total.points);
    equal(await plain(view.page.locator('.legend li:has(.outside)')), 'Hors potentiel');
  });

  it('say the same in tables', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'fait' } });
    const cells = view.page.locator('.card').first().locator('tbody tr').last().locator('th, td');
    deepEqual(await Promise.all((await cells.all()).map(plain)), [
      '6.5.1.3 Utiliser les contributions des instances de concertation',
      '20,00',
      '0,00',
      '0,00',
      '0,00',
      '0,00',
      '20,00',
      '20,00',
      '100 %',
    ]);
  });

  it('narrow the table down to a category', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'fait' } });
    await view.page.getByRole('button', { name: /^Effets, / }).click();
    equal(await plain(view.page.locator('.found')), '1 action trouvée');
  });

  it('are copied as SVG on white, with their colours, a legend and where the figures are from', async () => {
    const statuses = { '6.5.1.3': 'fait', '6.5.1.2': 'programme' } as const;
    const view = await suite.openOn(measure, { statuses, title: 'Essai', factors: { '6.5.1.1': 0.5 } });
    await view.page
      .locator('.card')
      .first()
      .getByRole('button', { name: /^Copier le graphique/ })
      .click();
    await view.page.getByRole('menuitem', { name: 'Copier en SVG' }).click();
    await view.page.locator('.told', { hasText: 'Copié' }).waitFor();
    const message = (await view.sent())[0] as Extract<FromView, { type: 'copyDrawn' }>;
    equal(message.type, 'copyDrawn');
    const svg = message.content;
    match(svg, /^<svg[^>]+xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    match(svg, /<rect width="560" height="\d+" fill="rgb\(255, 255, 255\)"/);
    match(svg, /fill="rgb\(56, 138, 52\)"/);
    match(svg, /fill="url\(#fill-planned\)"/);
    match(svg, />Hors potentiel</);
    match(svg, />Essai · .*plateforme de 2023/);
    equal(/class=|var\(|color\(|role=/.test(svg), false);
  });

  it('are copied with what they are compared with: its mark on each bar, its name in the legend', async () => {
    const given = { statuses: { '6.5.1.3': 'fait' }, before: { '6.5.1.2': 'fait' } } as const;
    const view = await suite.openOn(measure, given);
    await view.page
      .locator('.card', { has: view.page.locator('.chart') })
      .first()
      .getByRole('button', { name: /^Copier le graphique/ })
      .click();
    await view.page.getByRole('menuitem', { name: 'Copier en SVG' }).click();
    await view.page.locator('.told', { hasText: 'Copié' }).waitFor();
    const message = (await view.sent())[0] as Extract<FromView, { type: 'copyDrawn' }>;
    match(message.content, />Dernier commit</);
    match(message.content, /\+20,00/);
    match(message.content, /−45,00/);
  });

  it('are saved as PNG', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'fait' } });
    await view.page
      .locator('.card')
      .first()
      .getByRole('button', { name: /^Copier le graphique/ })
      .click();
    await view.page.getByRole('menuitem', { name: 'Enregistrer en PNG…' }).click();
    await until(view, async () => (await view.sent()).length > 0);
    const message = (await view.sent())[0] as Extract<FromView, { type: 'saveDrawn' }>;
    deepEqual([message.format, message.name], ['png', 'points']);
    equal(Buffer.from(message.content, 'base64').subarray(1, 4).toString(), 'PNG');
  });

  it('say where no PNG can be made of them', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'fait' } });
    await view.page.evaluate(() => {
      HTMLCanvasElement.prototype.toBlob = given => given(null);
      // As where the clipboard looks at the picture only after that has failed.
      navigator.clipboard.write = async () => {
        await new Promise(requestAnimationFrame);
        throw new Error('It is shut');
      };
      HTMLImageElement.prototype.decode = () => Promise.resolve();
    });
    const card = view.page.locator('.card').first();
    for (const item of ['Enregistrer en PNG…', 'Copier en SVG', 'Copier en PNG']) {
      await card.getByRole('button', { name: /^Copier le graphique/ }).click();
      await view.page.getByRole('menuitem', { name: item }).click();
      await card
        .locator('.told', { hasText: item === 'Copier en SVG' ? 'Copié' : 'Cette image ne peut être faite.' })
        .waitFor();
    }
    deepEqual(
      (await view.sent()).map(({ type }) => type),
      ['copyDrawn'],
    );
  });

  it('cut titles between characters, and are saved whatever the titles are made of', async () => {
    const long = Array.from({ length: 6 }, (_, at) => `${'i'.repeat(at)}${'🌱'.repeat(80)}`);
    const titles = [...long, 'Planter \uD83C des haies'];
    const children = titles.map((title, at) => ({ id: `6.5.1.${at + 1}`, title, points: 10 }));
    const view = await suite.openOn({ ...measure, children }, { statuses: { '6.5.1.1': 'fait' } });
    const card = view.page.locator('.card').first();
    const cut = (await card.locator('svg text').allTextContents()).filter(text => text.endsWith('…'));
    deepEqual([cut.length, cut.filter(text => !text.isWellFormed())], [6, []]);
    await card.getByRole('button', { name: /^Copier le graphique/ }).click();
    await view.page.getByRole('menuitem', { name: 'Enregistrer en PNG…' }).click();
    await until(view, async () => (await view.sent()).some(({ type }) => type === 'saveDrawn'));
  });

  it('say where no open action would bring points by itself', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'fait' } });
    await view.send({ type: 'nextActions', nextActions: { gains: [] } });
    const gains = view.page.getByRole('region', { name: 'Prochains gains' });
    equal(await plain(gains.locator('p')), 'Aucune action ouverte ici ne rapporterait de points à elle seule.');
  });

  it('show the differences from the baseline', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'fait' }, before: {} });
    const chart = view.page.getByRole('region', { name: 'Par sous-action' });
    deepEqual(await Promise.all((await chart.locator('.item-change').all()).map(plain)), ['+20,00']);
    equal(await chart.locator('.mark').count(), 3);
    equal(await plain(rowOf(view, '6.5.1.3').locator('.difference')), '+20,00');
    equal(await plain(view.page.getByTestId('total-difference')), '+20,00');
    await view.send({ type: 'simulation', simulation: simulation(measure), baseline: null });
    equal(await view.page.locator('.mark, .difference').count(), 0);
  });

  it('are one stop of the keyboard with the total and the gains, which arrows walk along', async () => {
    const view = await suite.openOn(measure);
    await view.send({ type: 'nextActions', nextActions });
    const { page } = view;
    equal(await page.locator(':is(.story, .below) [tabindex="0"]').count(), 1);
    await page.locator('.gain-action').first().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
    await page.locator('.gain-row:nth-child(2) .gain-action:focus').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('.gain-row:nth-child(2) .gain-done:focus').waitFor();
  });

  it('stand beside the next gains, which lead to their rows and can be set', async () => {
    const view = await suite.openOn(sample);
    await view.send({ type: 'nextActions', nextActions });
    const [first] = nextActions.gains;
    await view.page.locator('.gain-action').first().click();
    equal(await focused(view), first?.id);
    await view.page.locator('.gain-done').first().click();
    deepEqual((await view.sent()).at(-1), {
      type: 'change',
      change: { type: 'statuses', statuses: { [first?.id ?? '']: 'fait' } },
    });
  });

  it('stand beside the best five gains, more of which can be narrowed down and ordered', async () => {
    const view = await suite.openOn(sample);
    const [first, ...others] = nextActions.gains;
    const gains = [...(first ? [{ ...first, effort: 9 }] : []), ...others];
    await view.send({ type: 'nextActions', nextActions: { gains } });
    const rows = view.page.locator('.gains .gain-row');
    const ids = async (): Promise<string[]> => Promise.all((await rows.locator('.gain-id').all()).map(plain));
    deepEqual(
      await ids(),
      gains.slice(0, 5).map(({ id }) => id),
    );
    await view.page.getByRole('button', { name: 'Encore 3' }).click();
    equal(await rows.count(), 8);
    await view.page.getByLabel('Ordre').selectOption({ label: 'Par gain pour l’effort' });
    equal((await ids()).at(-1), first?.id);
    await view.page.getByLabel('Filtrer les gains par identifiant ou titre').fill('1.2');
    equal(
      (await ids()).every(id => id.startsWith('1.2')),
      true,
    );
    await view.page.getByLabel('Filtrer les gains par identifiant ou titre').fill('zzz');
    equal(await plain(view.page.locator('.gains .quiet-text')), 'Aucune action ne correspond');
    await view.page.locator('.gains').getByRole('button', { name: 'Tout afficher' }).click();
    equal(await rows.count(), 8);
    await view.page.getByRole('button', { name: 'En montrer moins' }).click();
    equal(await rows.count(), 5);
    await view.page.getByRole('button', { name: 'Prochains gains' }).click();
    deepEqual((await view.sent()).at(-1), {
      type: 'panels',
      panels: { ...FIRST_PANELS, nextActions: false },
    });
  });
});
