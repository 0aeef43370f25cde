import { deepEqual, equal, ok } from 'node:assert/strict';
import type { FromView } from '../../server/src/protocol/view.ts';
import type { OpenView } from './kit/page.ts';
import { collectivity, explanation, nextActions, plan, stakesOf } from './kit/panels.ts';
import { measure } from './kit/samples.ts';
import { browserSuite, focused, partNow, until } from './kit/suite.ts';

/** From any part to any other, in so many times Tab. */
const MOST_TABS = 3;

const STOPS = ['toolbar', 'reading', 'table', 'why', 'collectivity'];

describe('a whole session in the simulation view', () => {
  const suite = browserSuite();

  it('is done by keyboard alone, in few times Tab from each part to the next', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'fait' } }, { width: 1600, height: 1000 });
    await view.send({ type: 'nextActions', nextActions });
    const { press, to, asked } = keyboardOf(view);

    // What the collectivité is.
    await to('toolbar');
    await press('End', 'Enter');
    equal((await asked('panels'))?.panels.collectivity, true);
    const told = collectivity({ eclairage_1: 'NON', eau_2: '0.4' });
    await view.send({ type: 'collectivity', collectivity: told });
    await view.send({ type: 'stakes', stakes: stakesOf(told) });
    // The close button of the panel, what the collectivité is.
    await press('Tab', 'Tab', 'Enter', 'Tab', 'ArrowDown');
    deepEqual((await asked('change'))?.change, { type: 'identity', property: 'type', values: ['EPCI'] });

    // The question that counts most, answered.
    await press('Tab', 'Tab', 'Tab', 'Enter');
    await until(view, async () => (await view.page.locator('[data-question="foret_1"] :focus').count()) > 0);
    await press(' ');
    deepEqual((await asked('change'))?.change, { type: 'answer', question: 'foret_1', answer: 'foret_1_a' });

    // A status, and why.
    await press('Escape');
    equal((await asked('panels'))?.panels.collectivity, false);
    await to('table');
    await press('ArrowDown');
    equal(await focused(view), '6.5.1.1.1');
    await press('p');
    deepEqual((await asked('change'))?.change, { type: 'statuses', statuses: { '6.5.1.1.1': 'programme' } });
    await press('?');
    equal((await asked('panels'))?.panels.explained, '6.5.1.1.1');
    await view.send({ type: 'explanation', explanation: explanation('6.5.1.1.1', 'Entretenir') });
    await press('Escape');
    equal((await asked('panels'))?.panels.explained, null);

    // A plan, another goal, something left out, and what comes of it.
    await to('reading');
    await press('ArrowUp', 'Enter');
    const goal = (await asked('panels'))?.panels.plan;
    ok(typeof goal === 'number');
    await view.send({ type: 'plan', plan });
    await press('ArrowDown', 'ArrowRight');
    equal(Math.round(((await asked('panels'))?.panels.plan ?? 0) * 100), Math.round(goal * 100) + 1);
    await press('ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    deepEqual((await asked('change'))?.change, { type: 'choice', id: plan.actions[0]?.id, choice: 'exclu' });
    await press('End', 'ArrowDown', 'Enter');
    equal((await asked('applyPlan'))?.type, 'applyPlan');

    // Something to compare with, and what leaves the view.
    await to('toolbar');
    await press('End', 'ArrowLeft', 'ArrowLeft', 'Enter', 'Enter');
    deepEqual(await asked('document'), { type: 'document', command: 'duplicateAndCompare' });
    await press('ArrowRight', 'Enter', 'Enter');
    deepEqual(await asked('export'), { type: 'export', format: 'xlsx' });
  });
});

/** Presses keys, and reads what they made the view ask for. */
function keyboardOf(view: OpenView) {
  let tabs = 0;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      tabs = key.endsWith('Tab') ? tabs + 1 : 0;
      ok(tabs <= MOST_TABS, `${tabs} times ${key}`);
      await view.page.keyboard.press(key);
    }
  };
  const stopNow = async (): Promise<string> => {
    const part = await partNow(view);
    return part === 'story' || part === 'cards' || part === 'filters' ? 'reading' : (part ?? '');
  };
  /** Goes to a part, by Tab or back. */
  const to = async (part: string): Promise<void> => {
    const isAhead = STOPS.indexOf(part) > STOPS.indexOf(await stopNow());
    while ((await stopNow()) !== part) await press(isAhead ? 'Tab' : 'Shift+Tab');
  };
  /** The last message of a type. */
  const asked = async <Type extends FromView['type']>(
    type: Type,
  ): Promise<Extract<FromView, { type: Type }> | undefined> =>
    (await view.sent()).findLast((message): message is Extract<FromView, { type: Type }> => message.type === type);
  return { press, to, asked };
}
