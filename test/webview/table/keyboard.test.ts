import { deepEqual, equal } from 'node:assert/strict';
import { measure, wholeReferential } from '../kit/samples.ts';
import { browserSuite, focused, rowOf } from '../kit/suite.ts';

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
      { type: 'panels', panels: { explained: '6.5.1.2', collectivity: false, nextActions: true } },
    ]);
  });

  it('has one stop, with its id, a figure and its statuses', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.2').focus();
    for (const arrivesAt of ['id', 'figure', 'fait']) {
      await view.page.keyboard.press('Tab');
      equal(await focused(view), arrivesAt);
    }
    equal(await view.page.locator('.rows > [role=row][tabindex="0"]').count(), 1);
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
