import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { nextActions } from './kit/panels.ts';
import { someStatuses, wholeReferential } from './kit/samples.ts';
import { browserSuite, plain, until } from './kit/suite.ts';

describe('the simulation view in little room and in much', () => {
  const suite = browserSuite();

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
