import { deepEqual, equal, match } from 'node:assert/strict';
import { FIRST_PANELS } from './kit/first-panels.ts';
import { frenchTexts } from './kit/page.ts';
import { plan } from './kit/panels.ts';
import { delta, simulation } from './kit/sample.ts';
import { measure, someStatuses, wholeReferential } from './kit/samples.ts';
import { show } from './kit/show.ts';
import { browserSuite, plain, rowOf, saysSomething, until } from './kit/suite.ts';

describe('the simulation view', () => {
  const suite = browserSuite();

  it('waits with a skeleton, and says that it is ready', async () => {
    const view = await suite.open();
    equal(await view.page.getByTestId('skeleton').isVisible(), true);
    await until(view, () => saysSomething(view));
    deepEqual(await view.page.evaluate('window.sentMessages'), [
      {
        type: 'ready',
        shown: null,
        panels: FIRST_PANELS,
        told: false,
      },
    ]);
  });

  it('tells the total in the words and figures of the reader', async () => {
    const statuses = { '6.5.1.1.1': 'fait', '6.5.1.1.2': 'programme', '6.5.1.3': 'pas_fait' } as const;
    const view = await suite.openOn(measure, { statuses });
    const text = (testId: string): Promise<string> => plain(view.page.getByTestId(testId));
    equal(await text('total-done'), '7,00');
    equal(await text('total-potential'), '100,00');
    equal(await text('total-percent'), '7,0 %');
    equal(await text('total-planned'), '7,00');
    equal(await text('total-filled'), '34 %');
    equal(
      await text('announced'),
      'Points faits : 7,00 sur 100,00, soit 7,0 % ; programmés : 7,00, pas faits : 20,00, renseigné : 34 %',
    );
    equal(await plain(view.page.locator('.stars title')), '1 étoile sur 5');
    equal(await view.page.getByTestId('stars').getAttribute('data-stars'), '1');
    equal(await text('to-next'), 'encore 28,00 pts pour la 2e étoile');
  });

  it('announces of a whole référentiel its total alone until a status is set', async () => {
    const view = await suite.openOn(wholeReferential(18));
    match(await plain(view.page.getByTestId('announced')), /^Points faits : 0,00 sur /);
  });

  it('speaks English where the reader does', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.1': 'fait' } });
    const english = Object.fromEntries(Object.keys(frenchTexts).map(text => [text, text])) as typeof frenchTexts;
    await view.send({ type: 'setup', locale: 'en', texts: english });
    equal(
      await plain(view.page.getByTestId('announced')),
      '35.00 points done out of 100.00, 35.0%; 0.00 planned, 0.00 not done, 35% filled in',
    );
  });

  it('draws each part of the total as wide as its share', async () => {
    const statuses = { '6.5.1.1': 'fait', '6.5.1.2': 'programme', '6.5.1.3': 'pas_fait' } as const;
    const view = await suite.openOn(measure, { statuses });
    const widths = await view.page
      .locator('.bar-total .part')
      .evaluateAll(parts => parts.map(part => part.getAttribute('width')));
    deepEqual(widths, ['35%', '45%', '20%']);
  });

  it('is the same after a delta as after a whole answer', async () => {
    const sample = wholeReferential(18);
    const first = simulation(sample, { statuses: { '1.1.1.1.1': 'fait' } });
    const next = simulation(sample, { statuses: someStatuses(sample) });
    const view = await suite.open();
    await show(view, first);
    await view.send({ type: 'simulation', simulation: delta(first.rows, next), baseline: null });
    const byDelta = await view.page.locator('#app').innerHTML();
    await view.send({ type: 'simulation', simulation: first, baseline: null });
    await view.send({ type: 'simulation', simulation: next, baseline: null });
    equal(await view.page.locator('#app').innerHTML(), byDelta);
  });

  it('tells a star that is a trace away as a hundredth away, for it is not reached', async () => {
    const told = simulation(measure, { statuses: { '6.5.1.1': 'fait' } });
    const view = await suite.open();
    await show(view, { ...told, label: { ...told.label, toNext: 0.004 } });
    match(await plain(view.page.getByTestId('to-next')), /^encore 0,01 pts? pour/);
  });

  it('never takes a text for HTML', async () => {
    const title = '<img src=x onerror="document.title=1"><b>gras</b> & co';
    const hostile = { ...measure, title, children: [{ id: '6.5.1.1', title, points: 1, category: title }] };
    const view = await suite.openOn(hostile, { title });
    await view.send({ type: 'document', document: { name: title, unsaved: true, untitled: false } });
    const scope = { referential: 'file:///cae', referentialLabel: title, scope: '', label: title };
    await view.send({ type: 'scopes', scopes: [scope, { ...scope, referential: 'file:///eci' }] });
    const gain = { id: '6.5.1.1', title, gain: 1, effort: 1 };
    await view.send({ type: 'nextActions', nextActions: { gains: [gain] } });
    await view.send({ type: 'plan', plan: { ...plan, actions: [{ ...gain, by: null }] } });
    await view.page.getByRole('button', { name: 'Plan', exact: true }).click();
    equal(await view.page.locator('img, b').count(), 0);
    equal(await rowOf(view, '6.5.1.1').locator('.title').textContent(), title);
    equal(await view.page.title(), 'Référentiel');
  });

  it('drops what is not of its protocol', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'fait' } });
    for (const message of [
      null,
      3,
      {},
      { type: 'simulation' },
      { type: 'simulation', simulation: {} },
      { type: 'run' },
    ]) {
      await view.sendRaw(message);
    }
    equal(await plain(view.page.getByTestId('total-done')), '20,00');
  });

  it('says why there is nothing to show', async () => {
    const view = await suite.open();
    await view.send({ type: 'setup', locale: 'fr', texts: frenchTexts });
    for (const [reason, title] of [
      ['no-referential', 'No référentiel is open'],
      ['no-action', 'The action is no longer there'],
      ['no-server', 'The language server has stopped'],
    ] as const) {
      await view.send({ type: 'empty', reason });
      equal(await view.page.locator('h2').textContent(), frenchTexts[title]);
    }
    await view.page.getByRole('button', { name: frenchTexts['Restart the language server'] }).click();
    deepEqual(await view.sent(), [{ type: 'help', step: 'restart' }]);
    await view.send({ type: 'simulation', simulation: simulation(measure), baseline: null });
    equal(await view.page.getByTestId('empty').count(), 0);
  });
});
