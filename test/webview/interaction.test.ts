import { deepEqual, equal } from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { FromView } from '../../server/src/protocol/view.ts';
import { frenchTexts, launch, type OpenView, openView } from './kit/page.ts';
import { measure, simulation } from './kit/sample.ts';

describe('what the simulation view sends', () => {
  let browser: Browser;
  let view: OpenView;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  beforeEach(async () => {
    view = await openView(browser);
    await view.send({ type: 'setup', locale: 'fr', texts: frenchTexts });
    await view.send({
      type: 'scopes',
      scopes: [
        { referential: 'file:///cae', referentialLabel: 'CAE', scope: '', label: 'CAE' },
        { referential: 'file:///cae', referentialLabel: 'CAE', scope: '6.5.1', label: '6.5.1  Mobiliser' },
        { referential: 'file:///eci', referentialLabel: 'ECi', scope: '', label: 'ECi' },
      ],
    });
    await view.send({ type: 'simulation', simulation: simulation(measure, { '6.5.1.1.1': 'fait' }) });
  });
  afterEach(async () => {
    deepEqual(view.faults, []);
    await view.page.context().close();
  });

  const status = (id: string, name: string) => view.page.locator(`[data-id="${id}"] [data-status="${name}"]`);
  const focused = (): Promise<string | null> =>
    view.page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('data-id') ?? element?.getAttribute('data-status') ?? element?.className ?? null;
    });
  async function checkSent(...expected: FromView[]): Promise<void> {
    deepEqual(await view.sent(), expected);
  }

  it('a status at a click, and none at a second one', async () => {
    await status('6.5.1.3', 'programme').click();
    await status('6.5.1.1.1', 'fait').click();
    await checkSent(
      { type: 'setStatus', id: '6.5.1.3', status: 'programme' },
      { type: 'setStatus', id: '6.5.1.1.1', status: null },
    );
  });

  it('a status at a key', async () => {
    await view.page.locator('[data-id="6.5.1.2"]').focus();
    for (const key of ['f', 'P', 'n', 'c', 'Backspace']) await view.page.keyboard.press(key);
    await checkSent(
      ...(['fait', 'programme', 'pas_fait', 'non_concerne', null] as const).map(status => ({
        type: 'setStatus' as const,
        id: '6.5.1.2',
        status,
      })),
    );
  });

  it('nothing at a key of the editor or of the system', async () => {
    await view.page.locator('[data-id="6.5.1.2"]').focus();
    for (const key of ['Control+f', 'Alt+p', 'x']) await view.page.keyboard.press(key);
    await checkSent();
  });

  it('the row to reveal, at Enter and at a click on an id', async () => {
    await view.page.locator('[data-id="6.5.1.2"]').focus();
    await view.page.keyboard.press('Enter');
    await view.page.locator('[data-id="6.5.1.3"] .id').click();
    await checkSent({ type: 'reveal', id: '6.5.1.2' }, { type: 'reveal', id: '6.5.1.3' });
  });

  it('the scope that was chosen', async () => {
    const select = view.page.getByRole('combobox', { name: 'Périmètre' });
    equal(await select.evaluate(element => (element as HTMLSelectElement).selectedOptions[0]?.text), '6.5.1 Mobiliser');
    await select.selectOption({ label: 'ECi' });
    await checkSent({ type: 'showScope', referential: 'file:///eci', scope: '' });
  });

  it('the wish to clear, where there is something to clear', async () => {
    const clear = view.page.getByRole('button', { name: 'Tout effacer' });
    await clear.click();
    await view.send({ type: 'simulation', simulation: simulation(measure) });
    equal(await clear.isDisabled(), true);
    await checkSent({ type: 'clearStatuses' });
  });

  it('nothing while the arrows walk: along the rows, into the statuses and back', async () => {
    await view.page.locator('[data-id="6.5.1.1"]').focus();
    const walk: readonly (readonly [key: string, arrivesAt: string])[] = [
      ['ArrowDown', '6.5.1.1.1'],
      ['ArrowRight', 'fait'],
      ['ArrowRight', 'programme'],
      ['ArrowLeft', 'fait'],
      ['ArrowLeft', '6.5.1.1.1'],
      ['ArrowLeft', '6.5.1.1'],
      ['End', '6.5.1.3'],
      ['Home', '6.5.1.1'],
      ['ArrowLeft', '6.5.1.1'],
      ['ArrowDown', '6.5.1.2'],
      ['ArrowUp', '6.5.1.1'],
      [' ', '6.5.1.1'],
      ['ArrowDown', '6.5.1.1.1'],
    ];
    for (const [key, arrivesAt] of walk) {
      await view.page.keyboard.press(key);
      equal(await focused(), arrivesAt, `after ${key}`);
    }
    await checkSent();
  });

  it('keeps the focus where it was when the figures change', async () => {
    await view.page.locator('[data-id="6.5.1.2"]').focus();
    await view.page.keyboard.press('f');
    await view.send({ type: 'simulation', simulation: simulation(measure, { '6.5.1.2': 'fait' }) });
    equal(await focused(), '6.5.1.2');
    equal(await view.page.getByTestId('total-done').textContent(), '45,00');
  });

  it('has one keyboard stop in the table, with its id and its statuses', async () => {
    await view.page.locator('[data-id="6.5.1.2"]').focus();
    await view.page.keyboard.press('Tab');
    equal(await focused(), 'id');
    await view.page.keyboard.press('Tab');
    equal(await focused(), 'fait');
    equal(await view.page.locator('[role=row][tabindex="0"]').count(), 1);
  });
});
