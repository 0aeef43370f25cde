import { deepEqual, equal } from 'node:assert/strict';
import { nextActions } from '../kit/panels.ts';
import { simulation } from '../kit/sample.ts';
import { measure, wholeReferential } from '../kit/samples.ts';
import { browserSuite, plain, rowOf, shownIds, until } from '../kit/suite.ts';

describe('the filters of the table', () => {
  const suite = browserSuite();

  it('keep the matches with what is above them, and announce how many they are', async () => {
    const view = await suite.openOn(measure);
    await view.page.getByRole('searchbox').fill('ateliers');
    deepEqual(await shownIds(view), ['6.5.1.2', '6.5.1.2.1']);
    equal(await plain(view.page.locator('.found')), '1 action trouvée');
    await view.page.getByRole('searchbox').fill('');
    equal((await shownIds(view)).length, 10);
    equal(await plain(view.page.locator('.found')), '');
  });

  it('are taken away by Escape before that closes what is explained', async () => {
    const view = await suite.openOn(measure);
    const why = view.page.getByRole('heading', { name: 'Pourquoi ?' });
    await view.page.getByTestId('total-done').click();
    await view.page.getByRole('searchbox').fill('ateliers');
    await view.page.keyboard.press('Escape');
    equal((await shownIds(view)).length, 10);
    equal(await why.count(), 1);
    await view.page.keyboard.press('Escape');
    equal(await why.count(), 0);
  });

  it('take the beginning of an id for one, and leave out the scope, which is no row', async () => {
    const view = await suite.openOn(wholeReferential(18));
    await view.page.getByRole('searchbox').fill('2.1.1.2');
    deepEqual((await shownIds(view)).slice(0, 5), ['2', '2.1', '2.1.1', '2.1.1.2', '2.1.1.2.1']);
    equal(await plain(view.page.locator('.found')), '5 actions trouvées');
    await view.page.getByRole('searchbox').fill('climat air energie');
    equal(await plain(view.page.locator('.found')), 'Aucune action ne correspond');
  });

  it('show whole words in what is chosen from, at any width', async () => {
    const widths = async (width: number): Promise<readonly number[]> => {
      const view = await suite.openOn(measure, {}, { width });
      return view.page.locator('.filter-tools select').evaluateAll(all => all.map(one => one.clientWidth));
    };
    const wide = await widths(1600);
    for (const width of [400, 720, 900]) deepEqual((await widths(width)).slice(0, 2), wide, `${width} pixels`);
  });

  it('show what is typed whole, and how many actions that leaves, where there is little room beside a panel', async () => {
    const view = await suite.openOn(wholeReferential(72), {}, { width: 960 });
    const field = view.page.getByRole('searchbox');
    await field.fill('1.1.1.1.1');
    deepEqual(
      await field.evaluate(input => [input.scrollWidth - input.clientWidth, input.clientWidth > 0]),
      [0, true],
      'the text is cut',
    );
    const count = await view.page.locator('.found').boundingBox();
    equal((count?.width ?? 0) > 30, true, `the number is in sight: ${JSON.stringify(count)}`);
  });

  for (const [width, height] of [
    [660, 500],
    [1100, 500],
  ] as const) {
    it(`show what they leave at once, wherever the page stands: ${width} pixels`, async () => {
      const view = await suite.openOn(wholeReferential(72), { statuses: { '1.1.1.1': 'fait' } }, { width, height });
      await view.send({ type: 'nextActions', nextActions });
      const inSight = (id: string): Promise<boolean> =>
        rowOf(view, id).evaluate(row => {
          const { top, bottom } = row.getBoundingClientRect();
          const head = document.querySelector('.head')?.getBoundingClientRect().bottom ?? 0;
          return top >= head - 1 && bottom <= window.innerHeight;
        });
      for (const from of [0, 4000]) {
        await view.page.getByRole('searchbox').fill('');
        await view.page.locator('.scroller').evaluate((scroller, top) => scroller.scrollTo(0, top), from);
        await view.page.keyboard.press('Control+f');
        await view.page.keyboard.type('3.1.1');
        await until(view, () => inSight('3.1.1'));
      }
    });
  }

  it('know statuses and categories', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.2.1': 'fait', '6.5.1.1.1': 'fait' } });
    await view.page.getByRole('combobox', { name: 'Statut' }).selectOption({ label: 'Fait' });
    await view.page.getByRole('combobox', { name: 'Catégorie' }).selectOption({ label: 'Mise en œuvre' });
    deepEqual(await shownIds(view), ['6.5.1.2', '6.5.1.2.1']);
    await view.page.getByRole('button', { name: 'Tout afficher' }).click();
    equal((await shownIds(view)).length, 10);
  });

  it('leave only what the last change moved', async () => {
    const view = await suite.openOn(measure);
    await view.page.getByLabel('Seulement ce qui a changé').check();
    deepEqual(await shownIds(view), []);
    await view.send({
      type: 'simulation',
      simulation: simulation(measure, { statuses: { '6.5.1.2.1': 'fait' } }),
      baseline: null,
    });
    deepEqual(await shownIds(view), ['6.5.1.2', '6.5.1.2.1']);
  });

  it('give way to a row that is to be shown', async () => {
    const view = await suite.openOn(wholeReferential(18));
    await view.page.getByRole('searchbox').fill('rien de tel');
    await view.send({ type: 'reveal', id: '5.2.1.3.2' });
    equal(await rowOf(view, '5.2.1.3.2').evaluate(row => row === document.activeElement), true);
    equal(await view.page.getByRole('searchbox').inputValue(), '');
  });

  it('stand above heads, each of which sorts by its column, which is remembered', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'fait' }, before: {} });
    const head = view.page.locator('.head .difference');
    equal(await head.getAttribute('aria-sort'), 'none');
    await head.getByRole('button').click();
    equal(await head.getAttribute('aria-sort'), 'descending');
    equal((await shownIds(view))[0], '6.5.1.3');
    // The weights have no room beside the differences.
    await head.getByRole('button').press('Home');
    await view.page.keyboard.press('ArrowRight');
    await view.page.keyboard.press('Enter');
    const done = view.page.locator('.head .done');
    deepEqual([await head.getAttribute('aria-sort'), await done.getAttribute('aria-sort')], ['none', 'descending']);
    await view.page.keyboard.press('Enter');
    equal(await done.getAttribute('aria-sort'), 'ascending');
    equal((await shownIds(view)).at(-1), '6.5.1.3');
    deepEqual(((await view.memory()) as { readonly sorting: unknown }).sorting, { by: 'done', descending: false });
  });

  it('stand beside what opens and closes all rows, and clears all statuses', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'fait' } });
    await view.page.getByRole('button', { name: 'Tout replier' }).click();
    deepEqual(await shownIds(view), ['6.5.1.1', '6.5.1.2', '6.5.1.3']);
    await view.page.getByRole('button', { name: 'Tout déplier' }).click();
    equal((await shownIds(view)).length, 10);
    const clear = view.page.getByRole('button', { name: 'Effacer tous les statuts' });
    await clear.click();
    deepEqual(await view.sent(), [{ type: 'change', change: { type: 'clear' } }]);
    await view.send({ type: 'simulation', simulation: simulation(measure), baseline: null });
    equal(await clear.isDisabled(), true);
  });
});
