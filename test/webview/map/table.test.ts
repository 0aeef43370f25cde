import assert from 'node:assert/strict';
import { exampleMap } from './maps.ts';
import { linksIn, lookAt, mapSuite, SMALL } from './view.ts';

describe('the table of a map', () => {
  const { openOn } = mapSuite();

  it('lists in the table what the picture draws, whatever the filter', async () => {
    const map = exampleMap();
    const view = await openOn(map);
    await lookAt(view, map, '1.1.1');
    const filters: readonly (() => Promise<unknown>)[] = [
      async () => undefined,
      () => view.page.getByLabel('Axis').selectOption('2'),
      () => view.page.getByRole('button', { name: 'Prose' }).click(),
      () => view.page.getByLabel('Axis').selectOption(''),
      () => view.page.getByLabel('Distance').selectOption('1'),
      () => view.page.getByRole('searchbox').fill('1'),
    ];
    const counts: number[] = [];
    for (const narrow of filters) {
      await narrow();
      const drawn = await linksIn(view, 'picture');
      await view.page.getByRole('button', { name: 'Table' }).click();
      assert.deepEqual(await linksIn(view, 'table'), drawn);
      await view.page.getByRole('button', { name: 'Picture' }).click();
      counts.push(drawn.length);
    }
    assert.equal(counts[0], map.links.length);
    assert(new Set(counts).size > 2, counts.join(' '));
  });

  it('sorts the table by a column, either way', async () => {
    const view = await openOn(SMALL, { width: 1100 });
    await view.page.getByRole('button', { name: 'Table' }).click();
    const head = view.page.getByRole('columnheader', { name: 'Cited' });
    const cited = (): Promise<readonly string[]> =>
      view.page
        .locator('tbody td:nth-child(3)')
        .evaluateAll(cells => cells.map(cell => cell.textContent?.slice(0, 5) ?? ''));
    await head.getByRole('button').click();
    assert.deepEqual(await cited(), ['1.1.1', '1.1.2', '2.1.1', '3.1.9']);
    await head.getByRole('button').click();
    assert.deepEqual(await cited(), ['3.1.9', '2.1.1', '1.1.2', '1.1.1']);
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
  });
});
