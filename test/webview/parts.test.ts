import { deepEqual, equal, ok } from 'node:assert/strict';
import type { OpenView } from './kit/page.ts';
import { collectivity, explanation, nextActions, plan } from './kit/panels.ts';
import { measure, someStatuses, wholeReferential } from './kit/samples.ts';
import { browserSuite, focused, partNow, rowOf } from './kit/suite.ts';

/** From any part to any other, in so many keys. */
const MOST_KEYS = 3;

/** One whose list scrolls. */
const LONG_PLAN = { ...plan, actions: [...plan.actions, ...plan.actions.map(longer)] };

describe('the parts of the simulation view', () => {
  const suite = browserSuite();

  /** The view with all that it can show: whatever is a part of it is walked. */
  async function openWhole(width: number): Promise<OpenView> {
    const sample = wholeReferential(18);
    const view = await suite.openOn(sample, { statuses: someStatuses(sample), before: {} }, { width });
    await view.send({ type: 'nextActions', nextActions });
    await view.page.getByRole('button', { name: 'Plan', exact: true }).click();
    await view.send({ type: 'plan', plan: LONG_PLAN });
    await view.page.getByRole('button', { name: 'Collectivité', exact: true }).click();
    await view.send({ type: 'collectivity', collectivity: collectivity() });
    // By the keyboard: a row that a mouse scrolls to is drawn anew under it.
    await rowOf(view, '1.1').focus();
    await view.page.keyboard.press('?');
    await view.send({ type: 'explanation', explanation: explanation('1.1', 'Stratégie') });
    return view;
  }

  for (const width of [400, 1600]) {
    it(`are at most ${MOST_KEYS} keys from each other: ${width} pixels`, async () => {
      const view = await openWhole(width);
      const parts = await view.page
        .locator('[data-part]')
        .evaluateAll(all => all.map(part => part.getAttribute('data-part') ?? ''));
      deepEqual(parts, ['toolbar', 'story', 'cards', 'filters', 'table', 'why', 'collectivity']);
      for (const key of ['Control+F6', 'Control+Shift+F6']) {
        const walked: (string | null)[] = [];
        for (let step = 0; step < parts.length; step++) {
          await view.page.keyboard.press(key);
          walked.push(await partNow(view));
        }
        deepEqual([...walked].sort(), [...parts].sort(), `${key} leads to each once`);
      }
      ok(Math.floor(parts.length / 2) <= MOST_KEYS, 'the way around is as long each way');
    });
  }

  for (const width of [400, 1600]) {
    it(`are at most ${MOST_KEYS} times Tab from each other, whichever way: ${width} pixels`, async () => {
      const view = await openWhole(width);
      const { keyboard } = view.page;
      /** The stops that Tab makes from the toolbar to the first panel, and those back. */
      const walk = async (key: string, end: string): Promise<readonly (string | null)[]> => {
        const stops = [await partNow(view)];
        while (stops.at(-1) !== end && stops.at(-1) !== null) {
          await keyboard.press(key);
          stops.push(await partNow(view));
        }
        return stops;
      };
      await view.page.getByRole('combobox', { name: 'Périmètre' }).focus();
      const stops = await walk('Tab', 'why');
      // What is read is entered where it was left, at the plan.
      deepEqual(stops, ['toolbar', 'cards', 'table', 'why']);
      deepEqual(await walk('Shift+Tab', 'toolbar'), ['why', 'table', 'cards', 'toolbar']);
      ok(stops.length - 1 <= MOST_KEYS, 'the ends are the farthest from each other');
    });
  }

  it('are passed by where they are panels, whose fields are all stops of Tab', async () => {
    const view = await openWhole(1600);
    const { keyboard } = view.page;
    await rowOf(view, '1.1').focus();
    await keyboard.press('Tab');
    equal(await focusedText(view), 'Passer «\u00a0Pourquoi\u00a0?\u00a0»');
    await keyboard.press('Enter');
    equal(await partNow(view), 'collectivity');
    await view.page.getByRole('button', { name: /^Revenir avant.*Collectivité/ }).focus();
    await keyboard.press('Enter');
    equal(await partNow(view), 'why');
  });

  it('are walked by the arrows where they share a stop', async () => {
    const view = await openWhole(900);
    await view.page.locator('.story button').first().focus();
    const walked = new Set([await partNow(view)]);
    while (!walked.has('table')) {
      await view.page.keyboard.press('ArrowDown');
      walked.add(await partNow(view));
    }
    deepEqual([...walked], ['story', 'cards', 'filters', 'table']);
  });

  it('are entered where they were left', async () => {
    const view = await openWhole(900);
    await rowOf(view, '1.1').focus();
    await view.page.keyboard.press('ArrowDown');
    const left = await focused(view);
    await view.page.keyboard.press('Control+Shift+F6');
    equal(await partNow(view), 'filters');
    await view.page.keyboard.press('Control+F6');
    equal(await focused(view), left);
  });

  it('are entered from the nearest end by who is in none of them', async () => {
    const view = await suite.openOn(measure);
    await view.page.keyboard.press('Control+Shift+F6');
    equal(await partNow(view), 'table');
  });

  it('are left to the workbench at F6 alone', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.2').focus();
    await view.page.keyboard.press('F6');
    equal(await focused(view), '6.5.1.2');
  });
});

function longer(gain: (typeof plan.actions)[number]): typeof gain {
  return { ...gain, id: `${gain.id}.1` };
}

function focusedText({ page }: OpenView): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.textContent ?? null);
}
