import { deepEqual, equal, match } from 'node:assert/strict';
import type { FromView } from '../../../../server/src/protocol/view.ts';
import type { OpenView } from '../../kit/page.ts';
import { someStatuses, wholeReferential } from '../../kit/samples.ts';
import { browserSuite, focused, plain, until } from '../../kit/suite.ts';

describe('the treemap', () => {
  const suite = browserSuite();
  const sample = wholeReferential(18);
  const statuses = someStatuses(sample);

  const opened = async (shown = sample): Promise<OpenView> => {
    const view = await suite.openOn(shown, { statuses });
    await view.page.getByRole('button', { name: 'Carte', exact: true }).click();
    return view;
  };

  it('has a tile a measure, which says its points, and no stop of the keyboard of its own', async () => {
    const { page } = await opened();
    equal(await page.locator('.tile').count(), 18);
    equal(await page.locator('.tile[tabindex="0"]').count(), 0);
    const name = await page.locator('.tile[data-key="1.1.1"]').getAttribute('aria-label');
    match(name ?? '', /^1\.1\.1 \d+\s% .*points faits\s: /);
  });

  it('shows whole words of what its tiles are called', async () => {
    const { page } = await opened(wholeReferential(60));
    const tiles = await page.locator('.tile').evaluateAll(all =>
      all.map(tile => ({
        name: tile.getAttribute('aria-label') ?? '',
        shown: [...tile.querySelectorAll('text')].map(text => text.textContent ?? '').join(''),
      })),
    );
    const wordsOf = (text: string): string => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
    deepEqual(
      tiles.filter(({ name, shown }) => !wordsOf(name).startsWith(wordsOf(shown))),
      [],
    );
    equal(tiles.filter(({ shown }) => shown.includes('…')).length > 0, true);
  });

  for (const width of [400, 720, 900, 1600]) {
    it(`ends what it cuts of a title with an ellipsis: ${width} pixels`, async () => {
      const view = await opened(wholeReferential(60));
      await view.page.setViewportSize({ width, height: 900 });
      const tiles = await view.page.locator('.tile:has(.tile-title)').evaluateAll(all =>
        all.map(tile => ({
          name: (tile.getAttribute('aria-label') ?? '').replaceAll(/\s+/g, ' '),
          title: [...tile.querySelectorAll('.tile-title')].map(text => text.textContent?.trim()).join(' '),
        })),
      );
      const wrong = tiles.filter(({ name, title }) => !title.endsWith('…') && !name.includes(` ${title}, points`));
      deepEqual(wrong, []);
    });
  }

  it('says the same in a table', async () => {
    const { page } = await opened();
    equal(await page.locator('.points-card tbody tr').count(), 18);
    const row = page.locator('.points-card tbody tr', { hasText: /^1\.1\.1 / });
    match(await plain(row), /\d+ %/);
  });

  it('is walked by keys: arrows between tiles, Enter in, Backspace and Escape out to where one was', async () => {
    const { page } = await opened();
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? null);
    await page.locator('.points-card .fold').focus();
    // The title, the first tile, the one below it.
    for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    const measure = (await at()) ?? '';
    await page.keyboard.press('Enter');
    equal(await plain(page.locator('.path-end')).then(text => text.startsWith(`${measure} `)), true);
    match((await at()) ?? '', new RegExp(`^${measure.replaceAll('.', '\\.')}\\.\\d\\.\\d$`));
    await page.keyboard.press('Backspace');
    match((await at()) ?? '', new RegExp(`^${measure.replaceAll('.', '\\.')}`));
    await page.keyboard.press('Escape');
    equal(await at(), measure);
    await page.keyboard.press('Escape');
    equal(await page.locator('.path').isVisible(), false);
    equal(await at(), measure);
  });

  it('tells why by its key, and leads to the row by a click or Space', async () => {
    const view = await opened();
    const { page } = view;
    await page.locator('.tile[data-key="1.1.1"]').focus();
    await page.keyboard.press('?');
    const panels = (await view.sent()).at(-1) as Extract<FromView, { type: 'panels' }>;
    equal(panels.panels.explained, '1.1.1');
    await page.locator('.tile[data-key="1.1.1"]').focus();
    await page.keyboard.press(' ');
    equal(await focused(view), '1.1.1');
    await page.locator('.tile[data-key="2.1.1"]').click();
    equal(await focused(view), '2.1.1');
  });

  it('is entered by a click on the title of a group, left by the path, and stays as it was after a reload', async () => {
    const view = await opened();
    await view.page.locator('.tile-group[data-enter="2"]').click();
    match(await plain(view.page.locator('.path-end')), /^2 Rénover/);
    deepEqual(((await view.memory()) as { map: unknown }).map, '2');
    await view.page.locator('.path button').first().click();
    equal(await view.page.locator('.tile').count(), 18);
  });

  it('leaves the view as a PNG of its own', async () => {
    const view = await opened();
    await view.page
      .locator('.points-card')
      .getByRole('button', { name: /^Copier le graphique/ })
      .click();
    await view.page.getByRole('menuitem', { name: 'Enregistrer en PNG…' }).click();
    await until(view, async () => (await view.sent()).length > 0);
    const message = (await view.sent())[0] as Extract<FromView, { type: 'saveDrawn' }>;
    deepEqual([message.format, message.name], ['png', 'points']);
    equal(Buffer.from(message.content, 'base64').readUInt32BE(16), 2000);
  });
});
