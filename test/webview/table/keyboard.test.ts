import { deepEqual, equal, match } from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { FIRST_PANELS } from '../kit/first-panels.ts';
import { nextActions } from '../kit/panels.ts';
import { measure, wholeReferential } from '../kit/samples.ts';
import { browserSuite, focused, partNow, rowOf, until } from '../kit/suite.ts';

describe('the table by keyboard', () => {
  const suite = browserSuite();

  it('is walked by the arrows: along the rows, into the statuses and back', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.1').focus();
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
      equal(await focused(view), arrivesAt, `after ${key}`);
    }
    deepEqual(await view.sent(), []);
  });

  it('leads to the text and to the why', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.2').focus();
    await view.page.keyboard.press('Enter');
    await view.page.keyboard.press('?');
    deepEqual(await view.sent(), [
      { type: 'openAction', id: '6.5.1.2' },
      {
        type: 'panels',
        panels: { ...FIRST_PANELS, explained: '6.5.1.2' },
      },
    ]);
  });

  it('is one stop among few: the toolbar, what stands above the table; whoever comes back meets the filter first', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'fait' } });
    await view.send({ type: 'nextActions', nextActions });
    const stops: string[] = [];
    for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'ArrowUp', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
      await view.page.keyboard.press(key);
      stops.push((await partNow(view)) ?? '');
    }
    deepEqual(stops, ['toolbar', 'story', 'table', 'filters', 'cards', 'table', 'cards', 'toolbar', '']);
  });

  it('is entered from any of the filters', async () => {
    const view = await suite.openOn(measure);
    await view.page.getByRole('combobox', { name: 'Statut' }).focus();
    await view.page.keyboard.press('ArrowDown');
    equal(await focused(view), '6.5.1.1');
  });

  it('has the heads of its columns above the first row, and leads back to the row that was left', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.1').focus();
    await view.page.keyboard.press('ArrowUp');
    equal(await focused(view), 'sort');
    await view.page.keyboard.press('ArrowRight');
    await view.page.keyboard.press('Enter');
    await view.page.locator('[aria-sort="descending"] .sort:focus').waitFor();
    await view.page.keyboard.press('ArrowDown');
    equal(await focused(view), '6.5.1.1');
    deepEqual(await view.sent(), []);
  });

  it('leaves toolbars and charts to the arrows', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'fait' } });
    const { page } = view;
    const walk = async (from: Locator, keys: readonly string[]): Promise<void> => {
      await from.focus();
      for (const key of keys) await page.keyboard.press(key);
    };
    const name = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? null);
    await walk(page.getByRole('button', { name: 'Annuler' }), ['ArrowRight', 'ArrowRight']);
    equal(await name(), 'Enregistrer');
    await walk(page.getByRole('button', { name: 'Annuler' }), ['End', 'ArrowLeft']);
    equal(await name(), 'Exporter');
    await walk(page.locator('.chart [data-key]').first(), ['ArrowDown', 'End', 'ArrowUp']);
    equal(await page.evaluate(() => document.activeElement?.getAttribute('data-key')), '6.5.1.2');
    await walk(page.locator('.chart [data-key]').first(), ['End', 'ArrowDown']);
    match((await name()) ?? '', /^Par catégorie|^Prochains gains/);
  });

  it('is led to by the arrows through the filter, past the ends of its text', async () => {
    const view = await suite.openOn(measure);
    const input = view.page.getByRole('searchbox');
    const inInput = (): Promise<boolean> => input.evaluate(element => element === document.activeElement);
    await input.focus();
    await view.page.keyboard.type('abc');
    await view.page.keyboard.press('ArrowLeft');
    await view.page.keyboard.press('ArrowRight');
    equal(await inInput(), true);
    await view.page.keyboard.press('ArrowRight');
    equal(await inInput(), false);
  });

  for (const key of ['Control+f', '/']) {
    it(`is filtered by what is typed after ${key}, and entered at the first match`, async () => {
      const view = await suite.openOn(measure);
      await rowOf(view, '6.5.1.2').focus();
      await view.page.keyboard.press(key);
      await view.page.keyboard.type('concertation/');
      equal(await view.page.getByRole('searchbox').inputValue(), 'concertation/');
      await view.page.keyboard.press('Enter');
      equal(await focused(view), '6.5.1.1.3');
      deepEqual(await view.sent(), []);
    });
  }

  it('keeps a row where it stands when its text opens beside the view', async () => {
    const view = await suite.openOn(wholeReferential(72), {}, { width: 1400 });
    await view.send({ type: 'nextActions', nextActions });
    await rowOf(view, '1').focus();
    for (let step = 0; step < 20; step++) await view.page.keyboard.press('ArrowDown');
    for (let step = 0; step < 5; step++) await view.page.keyboard.press('ArrowUp');
    const top = (): Promise<number> =>
      view.page.evaluate(() => Math.round(document.activeElement?.getBoundingClientRect().top ?? 0));
    const before = await top();
    await view.page.keyboard.press('Enter');
    await view.page.setViewportSize({ width: 700, height: 700 });
    await until(view, async () => (await view.page.locator('.scroller.narrow').count()) > 0);
    await until(view, async () => Math.abs((await top()) - before) <= 1);
  });

  it('scrolls with the focus, and keeps it in sight below what sticks at the top', async () => {
    const view = await suite.openOn(wholeReferential(72));
    await rowOf(view, '1').focus();
    await view.page.keyboard.press('End');
    equal(await focused(view), '6.3.4');
    for (let step = 0; step < 30; step++) await view.page.keyboard.press('ArrowUp');
    const top = await view.page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
    const head = await view.page.locator('.head').evaluate(element => element.getBoundingClientRect().bottom);
    equal(Math.round(top) >= Math.floor(head), true, `${top} is above ${head}`);
    await view.page.keyboard.press('Home');
    equal(await focused(view), '1');
  });

  it('tells its structure', async () => {
    const view = await suite.openOn(measure);
    const attributes = await rowOf(view, '6.5.1.1.2').evaluate(row =>
      ['aria-level', 'aria-posinset', 'aria-setsize', 'aria-rowindex'].map(name => row.getAttribute(name)),
    );
    deepEqual(attributes, ['2', '2', '5', '4']);
    equal(await view.page.getByRole('treegrid').getAttribute('aria-rowcount'), '11');
  });
});
