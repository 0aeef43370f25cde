import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { FIRST_PANELS } from './kit/first-panels.ts';
import { frenchTexts, type OpenView } from './kit/page.ts';
import { nextActions, plan } from './kit/panels.ts';
import { delta, simulation } from './kit/sample.ts';
import { measure, someStatuses, wholeReferential } from './kit/samples.ts';
import { show } from './kit/show.ts';
import { browserSuite, plain, rowOf, shownIds, until } from './kit/suite.ts';

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

  it('says in words what its shortest names mean, where they are shown', async () => {
    const view = await suite.openOn(wholeReferential(1), { factors: { '1.1': 0.5 } }, { width: 1600 });
    const told = async (): Promise<readonly string[]> =>
      (await view.page.locator('.column-notes dt:visible').allTextContents()).toSorted();
    deepEqual(await told(), ['Hors potentiel', 'Poids', 'Δ']);
    match(await plain(view.page.locator('.column-notes')), /dernier changement.*entre parenthèses, sur le potentiel/);
    match(await plain(view.page.locator('.column-notes')), /Hors potentiel\s*désactivé, réduit ou non concerné/);
    await view.page.setViewportSize({ width: 900, height: 700 });
    await until(view, async () => (await told()).length === 2);
    deepEqual(await told(), ['Hors potentiel', 'Δ']);
  });

  it('wraps its tools and its figures where it is enlarged four times', async () => {
    const sample = { ...wholeReferential(1), title: 'Référentiel'.repeat(60) };
    const view = await suite.openOn(sample, { title: 'Scénario'.repeat(40) }, { width: 225 });
    const tooWide = await view.page
      .locator('.toolbar, .document, .tools, .facts, .legend')
      .evaluateAll(parts =>
        parts.filter(part => part.scrollWidth > part.clientWidth).map(part => `${part.className} ${part.scrollWidth}`),
      );
    deepEqual(tooWide, []);
  });

  for (const width of [225, 330, 400]) {
    it(`leaves room for titles beside what is told of differences: ${width} pixels`, async () => {
      const sample = wholeReferential(36);
      const given = { statuses: someStatuses(sample), before: {}, factors: { '1.1': 0.5 } };
      const view = await suite.openOn(sample, given, { width });
      await view.page.getByRole('button', { name: 'Tout déplier' }).click();
      const parts = await view.page
        .locator('.rows .row:has(.difference:not(:empty)):not(:has(.tag))')
        .evaluateAll(rows =>
          rows.map(row => {
            const textIn = (part: string): DOMRect => {
              const range = document.createRange();
              range.selectNodeContents(row.querySelector(part) ?? row);
              return range.getBoundingClientRect();
            };
            const told = textIn('.difference');
            const isOver = ['.title', '.done .figure'].map(textIn).some(({ left, right, top, bottom }) => {
              return left < told.right && told.left < right && top < told.bottom && told.top < bottom;
            });
            return { title: textIn('.title').width, isOver };
          }),
        );
      ok(parts.length > 0);
      deepEqual(
        parts.filter(({ title, isOver }) => title < 70 || isOver),
        [],
      );
    });
  }

  for (const width of [225, 330, 400, 660, 760, 900, 1100, 1600]) {
    it(`fits into ${width} pixels, its figures aligned`, async () => {
      const sample = { ...wholeReferential(36), title: 'Référentiel'.repeat(60) };
      const given = { statuses: someStatuses(sample), title: 'Scénario'.repeat(40) };
      const view = await suite.openOn(sample, given, { width });
      await view.send({ type: 'nextActions', nextActions });
      const tooWide = await view.page.evaluate(() => {
        const scroller = document.querySelector('.scroller');
        return (scroller?.scrollWidth ?? 0) - (scroller?.clientWidth ?? 0);
      });
      equal(tooWide, 0);
      const aligned = await view.page.locator('.rows .cell.done').evaluateAll(cells => {
        return new Set(cells.map(cell => Math.round(cell.getBoundingClientRect().right))).size;
      });
      equal(aligned, 1);
    });
  }
});

function saysSomething({ page }: OpenView): Promise<boolean> {
  return page.evaluate('window.sentMessages.length > 0');
}
