import { deepEqual, equal } from 'node:assert/strict';
import { listen } from './kit/hearing.ts';
import { collectivity, explanation, nextActions } from './kit/panels.ts';
import { simulation } from './kit/sample.ts';
import { measure } from './kit/samples.ts';
import { browserSuite, rowOf } from './kit/suite.ts';

const TITLE = 'Utiliser les contributions des instances de concertation';

describe('what a screen reader says of the simulation view', () => {
  const suite = browserSuite();

  for (const panels of [false, true]) {
    it(`is title, status and the new total, once each, when a key sets a status${panels ? ', panels open' : ''}`, async () => {
      const view = await suite.openOn(measure, {}, { height: 1400 });
      await view.send({ type: 'nextActions', nextActions });
      if (panels) {
        await view.page.getByRole('button', { name: 'Collectivité', exact: true }).click();
        await view.send({ type: 'collectivity', collectivity: collectivity() });
      }
      await rowOf(view, '6.5.1.3').focus();
      const listener = await listen(view);
      await view.page.keyboard.press('f');
      await view.send({
        type: 'simulation',
        simulation: simulation(measure, { statuses: { '6.5.1.3': 'fait' } }),
        baseline: null,
      });
      const all = (await listener.heard()).join('\n');
      const times = (what: string): number => all.split(what).length - 1;
      deepEqual([TITLE, 'fait.', '20,00 sur 100,00'].map(times), [1, 1, 1], all);
    });
  }

  it('is the row that the arrows reach, and nothing else', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.2').focus();
    const listener = await listen(view);
    await view.page.keyboard.press('End');
    deepEqual(await listener.heard(), [`6.5.1.3 ${TITLE}`]);
  });

  it('is how many actions a filter leaves, once', async () => {
    const view = await suite.openOn(measure);
    await view.page.getByRole('searchbox').focus();
    const listener = await listen(view);
    await view.page.keyboard.type('ateliers');
    deepEqual(await listener.heard(), ['1 action trouvée']);
  });

  it('is nothing where nothing has changed', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.3').focus();
    const listener = await listen(view);
    await view.send({ type: 'explanation', explanation: explanation('6.5.1.3', TITLE) });
    equal((await listener.heard()).length, 0);
  });
});
