import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PageParts } from '../../../server/src/protocol/view.ts';
import { exported } from '../kit/exported.ts';
import { collectivity, expectations } from '../kit/panels.ts';
import { someStatuses, TASKS, wholeReferential } from '../kit/samples.ts';
import { browserSuite, plain } from '../kit/suite.ts';

/** What the margins of the page leave of a sheet of A4, in pixels of CSS: 182 mm by 266 mm. */
const SHEET = { width: Math.floor((182 * 96) / 25.4), height: Math.floor((266 * 96) / 25.4) };

/** The longest title of the tasks, which needs two lines. */
const [LONGEST = ''] = TASKS.toSorted((a, b) => b.length - a.length);
const TEN = Array.from({ length: 10 }, (_, at) => ({
  id: `${(at % 6) + 1}.2.1.4.${at + 1}`,
  title: LONGEST,
  gain: 12.7 - at * 1.15,
  effort: 1,
}));
const PARTS: PageParts = {
  collectivity: collectivity({ eclairage_1: 'NON', eau_2: '0.4', foret_1: 'foret_1_a' }),
  nextActions: { gains: TEN },
  comparison: null,
};

describe('the gains of the page that is exported', () => {
  const suite = browserSuite();

  /** With all that may stand above them. */
  async function openPage(parts: PageParts): Promise<Page> {
    const sample = wholeReferential(6);
    const title = 'La communauté de communes des vallées et des plateaux, avec ses compétences de l’an prochain';
    const given = { statuses: someStatuses(sample), before: {}, expectations: expectations('1.1', 3, 1), title };
    return (await exported(await suite.openOn(sample, given), parts)).page;
  }

  it('are the ten that the server tells, the best first, with their points', async () => {
    const page = await openPage(PARTS);
    const lines = await Promise.all((await page.locator('.gains li').all()).map(plain));
    deepEqual(
      lines,
      TEN.map(({ id, title, gain }) => `+${gain.toFixed(2).replace('.', ',')} ${id} ${title}`),
    );
  });

  it('stand on the first printed sheet, all ten, aligned', async () => {
    const page = await openPage(PARTS);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(SHEET);
    const ends = await page.locator('.gains li').evaluateAll(all => all.map(one => one.getBoundingClientRect().bottom));
    equal(ends.filter(end => end <= SHEET.height).length, 10, `of ${SHEET.height} pixels: ${ends.map(Math.round)}`);
    const edges = (part: string, edge: 'left' | 'right'): Promise<number> =>
      page
        .locator(`.gains ${part}`)
        .evaluateAll((all, side) => new Set(all.map(one => one.getBoundingClientRect()[side])).size, edge);
    deepEqual(
      [await edges('.number', 'right'), await edges('.id', 'left'), await edges('.id + span', 'left')],
      [1, 1, 1],
    );
  });

  it('are not spoken of where nothing is left to gain', async () => {
    const page = await openPage({ ...PARTS, nextActions: { gains: [] } });
    equal(await page.locator('.gains').count(), 0);
    ok(!(await page.locator('h2').allTextContents()).includes('Prochains gains'));
  });
});
