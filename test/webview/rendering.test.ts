import { deepEqual, equal } from 'node:assert/strict';
import type { Browser, Locator } from 'playwright-core';
import { frenchTexts, launch, type OpenView, openView, type ViewOptions } from './kit/page.ts';
import { measure, type Sample, type Statuses, simulation, wholeReferential } from './kit/sample.ts';

describe('the simulation view', () => {
  let browser: Browser;
  let view: OpenView;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  afterEach(async () => {
    deepEqual(view.faults, []);
    await view.page.context().close();
  });

  async function show(sample: Sample, statuses: Statuses = {}, options: ViewOptions = {}): Promise<void> {
    view = await openView(browser, options);
    await view.send({ type: 'setup', locale: 'fr', texts: frenchTexts });
    await view.send({ type: 'simulation', simulation: simulation(sample, statuses) });
  }
  const text = (testId: string): Promise<string> => plain(view.page.getByTestId(testId));
  const ids = (): Promise<readonly string[]> =>
    view.page.locator('[data-id]').evaluateAll(rows => rows.map(row => row.getAttribute('data-id') ?? ''));

  it('waits with a skeleton, and says that it is ready', async () => {
    view = await openView(browser);
    equal(await view.page.getByTestId('skeleton').isVisible(), true);
    deepEqual(await view.page.evaluate('window.sentMessages'), [{ type: 'ready' }]);
  });

  it('tells the total in the words and figures of the reader', async () => {
    await show(measure, { '6.5.1.1.1': 'fait', '6.5.1.1.2': 'programme', '6.5.1.3': 'pas_fait' });
    equal(await text('total-done'), '7,00');
    equal(await text('total-potential'), '100,00');
    equal(await text('total-percent'), '7,0 %');
    equal(await text('total-planned'), '7,00');
    equal(await text('total-filled'), '34 %');
    equal(await plain(view.page.locator('[aria-live]')), '7,00 points faits sur 100,00, 7,0 %');
  });

  it('draws each part of the total as wide as its share', async () => {
    await show(measure, { '6.5.1.1': 'fait', '6.5.1.2': 'programme', '6.5.1.3': 'pas_fait' });
    const widths = await view.page
      .locator('.bar-total .part')
      .evaluateAll(parts => parts.map(part => part.getAttribute('width')));
    deepEqual(widths, ['35%', '45%', '20%', '0%']);
  });

  it('shows a measure whole, without repeating it below its own total', async () => {
    await show(measure);
    equal((await ids()).length, 10);
    equal((await ids())[0], '6.5.1.1');
    const row = view.page.locator('[data-id="6.5.1.1"]');
    deepEqual(
      [
        await row.getAttribute('aria-level'),
        await row.getAttribute('aria-setsize'),
        await row.getAttribute('aria-expanded'),
      ],
      ['1', '3', 'true'],
    );
  });

  it('shows a whole référentiel down to its measures only', async () => {
    await show(wholeReferential(72));
    equal((await ids()).length, 6 + 18 + 72);
    equal(await view.page.locator('[role=row]').count(), 1 + 96);
  });

  it('opens and closes rows, one or all, and remembers it', async () => {
    await show(wholeReferential(4));
    await view.page.locator('[data-id="1.1.1"] .title').click();
    deepEqual((await ids()).slice(2, 5), ['1.1.1', '1.1.1.1', '1.1.1.2']);
    await view.page.locator('[data-id="1"] .title').click();
    deepEqual(await ids(), ['1']);
    await view.page.getByRole('button', { name: 'Tout déplier' }).click();
    equal((await ids()).length, 2 + 4 * 21);
    const remembered = await view.page.evaluate('acquireVsCodeApi().getState()');
    await view.page.context().close();
    await show(wholeReferential(4), {}, { state: remembered });
    equal((await ids()).length, 2 + 4 * 21);
    await view.page.getByRole('button', { name: 'Tout replier' }).click();
    deepEqual(await ids(), ['1']);
  });

  it('starts afresh from a memory that it does not understand', async () => {
    await show(measure, {}, { state: { toggled: { 'file:///cae#6.5.1': [1, 2] } } });
    equal((await ids()).length, 10);
  });

  it('marks overridden and excluded actions', async () => {
    await show(measure, { '6.5.1.1': 'fait', '6.5.1.1.1': 'pas_fait', '6.5.1.3': 'non_concerne' });
    const classes = (id: string): Promise<string | null> =>
      view.page.locator(`[data-id="${id}"]`).getAttribute('class');
    equal(await classes('6.5.1.1.1'), 'row kind-task overridden');
    equal(await classes('6.5.1.3'), 'row kind-sub-action excluded');
    equal(await text('total-potential'), '80,00');
  });

  it('never takes a text for HTML', async () => {
    const title = '<img src=x onerror="document.title=1"><b>gras</b> & co';
    await show({ ...measure, title, children: [{ id: '6.5.1.1', title, points: 1 }] });
    await view.send({
      type: 'scopes',
      scopes: [{ referential: 'file:///cae', referentialLabel: title, scope: '', label: title }],
    });
    equal(await view.page.locator('img, b').count(), 0);
    equal(await view.page.locator('[data-id="6.5.1.1"] .title').textContent(), title);
    equal(await view.page.title(), 'Simulation');
  });

  it('ignores what is not of its protocol', async () => {
    await show(measure, { '6.5.1.3': 'fait' });
    for (const message of [
      null,
      3,
      {},
      { type: 'simulation' },
      { type: 'simulation', simulation: { rows: [] } },
      { type: 'run' },
    ]) {
      await view.sendRaw(message);
    }
    equal(await text('total-done'), '20,00');
  });

  it('says why there is nothing to show', async () => {
    view = await openView(browser);
    await view.send({ type: 'setup', locale: 'fr', texts: frenchTexts });
    await view.send({ type: 'empty', reason: 'no-referential' });
    equal(await view.page.locator('h2').textContent(), frenchTexts['No référentiel is open']);
    await view.send({ type: 'empty', reason: 'no-server' });
    equal(await view.page.locator('h2').textContent(), frenchTexts['The language server has stopped']);
    await view.send({ type: 'simulation', simulation: simulation(measure) });
    equal(await view.page.getByTestId('empty').count(), 0);
  });

  for (const width of [400, 900, 1600]) {
    it(`fits into ${width} pixels`, async () => {
      await show(wholeReferential(12), { '1.1.1.1': 'fait' }, { width });
      const tooWide = await view.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      equal(tooWide, 0);
      const aligned = await view.page.locator('.row:not(.head) .cell.done').evaluateAll(cells => {
        return new Set(cells.map(cell => Math.round(cell.getBoundingClientRect().right))).size;
      });
      equal(aligned, 1);
    });
  }
});

/** The text of an element, with ordinary spaces for those that hold figures together: which one differs between versions. */
async function plain(element: Locator): Promise<string> {
  return ((await element.textContent()) ?? '').replace(/\s/g, ' ');
}
