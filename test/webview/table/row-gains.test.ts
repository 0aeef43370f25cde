import { deepEqual, equal, ok } from 'node:assert/strict';
import type { NextActions } from '../../../server/src/protocol/plan.ts';
import { measure } from '../kit/samples.ts';
import { browserSuite, plain, rowOf, shownIds } from '../kit/suite.ts';

/** Of two tasks of one sub-action, and one of another. */
const GAINS: NextActions = {
  gains: [
    { id: '6.5.1.2.2', title: 'Varier les publics', gain: 22.5, effort: 1 },
    { id: '6.5.1.1.4', title: 'Définir des groupes', gain: 7, effort: 1 },
    { id: '6.5.1.1.2', title: 'Connaître les niveaux', gain: 3.456, effort: 1 },
  ],
};

for (const width of [400, 860, 1100, 1600]) {
  describe(`the column of gains, ${width} pixels`, () => {
    const suite = browserSuite();

    it('is there on a wish, which is remembered, and tells what each open task brings', async () => {
      const view = await suite.openOn(measure, {}, { width });
      await view.send({ type: 'nextActions', nextActions: GAINS });
      equal(await view.page.locator('.cell.gain').count(), 0);
      await view.page.getByRole('checkbox', { name: 'Gains' }).check();
      const last = (await view.sent()).at(-1);
      equal(last?.type === 'panels' && last.panels.gains, true);
      const gain = rowOf(view, '6.5.1.1.2').locator('.gain');
      equal(await plain(gain), '+3,46');
      equal(await gain.isVisible(), true);
      equal(await plain(rowOf(view, '6.5.1.1').locator('.gain')), '');
    });

    it('leaves the statuses in sight, beside differences too', async () => {
      const given = { statuses: { '6.5.1.3': 'fait' }, before: {} } as const;
      const view = await suite.openOn(measure, given, { width, height: 1500, state: { panels: { gains: true } } });
      await view.send({ type: 'nextActions', nextActions: GAINS });
      const box = await rowOf(view, '6.5.1.3').locator('.choices').boundingBox();
      ok(box !== null && box.x > 0 && box.x + box.width <= width, `from ${box?.x}, ${box?.width} wide`);
    });

    it('sorts, rows above tasks by the best below them', async () => {
      const view = await suite.openOn(measure, {}, { width, height: 1500, state: { panels: { gains: true } } });
      await view.send({ type: 'nextActions', nextActions: GAINS });
      if (width < 820) await view.page.getByRole('combobox', { name: 'Ordre' }).selectOption({ label: 'Gain' });
      else await view.page.locator('.head .gain .sort').click();
      deepEqual(await shownIds(view), [
        '6.5.1.2',
        '6.5.1.2.2',
        '6.5.1.2.1',
        '6.5.1.1',
        '6.5.1.1.4',
        '6.5.1.1.2',
        '6.5.1.1.1',
        '6.5.1.1.3',
        '6.5.1.1.5',
        '6.5.1.3',
      ]);
    });
  });
}
