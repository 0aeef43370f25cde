import { deepEqual, equal, match } from 'node:assert/strict';
import { exampleScenario } from '../../kit/lsp-simulation.ts';
import { FIRST_PANELS } from '../kit/first-panels.ts';
import { served } from '../kit/from-server.ts';
import type { OpenView } from '../kit/page.ts';
import { show } from '../kit/show.ts';
import { browserSuite, focused, plain } from '../kit/suite.ts';

const RURAL = exampleScenario('commune_rurale.scenario.yml');
const URBAN = exampleScenario('communaute_agglomeration.scenario.yml');
const CHANGED = RURAL.replace('débute', 'avance').replace('nature_1.2.1.1.3: pas_fait', 'nature_1.2.1.1.3: fait');

describe('simulations side by side, in the view', () => {
  const suite = browserSuite();

  async function compared(width = 1600, scenarios: readonly string[] = [RURAL, URBAN, CHANGED]): Promise<OpenView> {
    const { simulation, comparison } = await served(scenarios);
    const view = await suite.open({ width, height: 1000 });
    await show(view, simulation, comparison.names[0] ?? '');
    await view.send({ type: 'comparison', comparison });
    return view;
  }
  const cellsOf = async ({ page }: OpenView, id: string): Promise<readonly string[]> =>
    Promise.all((await page.locator(`[data-compared="${id}"] td`).all()).map(plain));

  it('have their points, shares and differences from the first, down to the measures on demand', async () => {
    const view = await compared();
    const total = await cellsOf(view, '');
    equal(total.length, 8);
    equal(total[0]?.startsWith('28,60 / '), true);
    match(total[7] ?? '', /^\+\d+,\d\d$/);
    equal(await view.page.locator('[data-compared="1.2.1"]').count(), 0);
    await view.page.getByRole('button', { name: 'Toutes les lignes' }).click();
    equal((await cellsOf(view, '1.2.1')).length, 8);
  });

  it('are all in sight where there is little room, for two of them', async () => {
    const view = await compared(400, [RURAL, CHANGED]);
    deepEqual((await cellsOf(view, '')).length, 3);
    await view.page.locator('.inputs > .fold').click();
    const hidden = await view.page
      .locator('.compared-scroll')
      .evaluateAll(all => all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
    deepEqual(hidden, [0, 0]);
  });

  it('say of a commit that today’s scenario is scored over its texts, and nothing of the kind of scenarios', async () => {
    const { simulation, comparison } = await served([RURAL, URBAN, CHANGED]);
    const view = await suite.open({ width: 1600, height: 1000 });
    await show(view, simulation, 'Dernier commit');
    const hints = async (baselines: typeof comparison.baselines): Promise<readonly string[]> => {
      await view.send({ type: 'comparison', comparison: { ...comparison, baselines } });
      return view.page.locator('.commit-hint').allTextContents();
    };
    deepEqual(await hints(comparison.baselines), []);
    deepEqual(await hints([{ kind: 'committed' }, ...comparison.baselines.slice(1)]), [
      'Pour un commit, c’est le scénario d’aujourd’hui, calculé sur les textes de ce commit.',
    ]);
  });

  it('say how much was put in otherwise, and lead there', async () => {
    const view = await compared();
    const inputs = view.page.locator('.inputs > .fold');
    match(await plain(inputs), /^Saisies différentes : \d+ statuts · \d+ réponses · 2 caractéristiques$/);
    await inputs.click();
    const row = view.page.locator('[data-input="1.2.1.1.3"]');
    deepEqual(await Promise.all((await row.locator('td').all()).map(plain)), ['Pas fait', 'Fait', 'Fait']);
    await row.getByRole('button').click();
    equal(await focused(view), '1.2.1.1.3');
  });

  it('lead to a question in the panel of the collectivité, and to its text where that does not ask it', async () => {
    const view = await compared();
    await view.page.locator('.inputs > .fold').click();
    const question = view.page.locator('[data-input="plu"]').getByRole('button');
    await question.click();
    equal(await view.page.locator('.panel-collectivity').count(), 1);
    await view.send({ type: 'collectivity', collectivity: { identity: [], questions: [] } });
    await question.click();
    equal((await view.sent()).at(-1)?.type, 'openPlace');
  });

  it('can be opened again where they were closed before the page was hidden', async () => {
    const panels = { ...FIRST_PANELS, comparison: false };
    const { simulation, comparison } = await served([RURAL, URBAN]);
    const view = await suite.open({ state: { panels } });
    await show(view, simulation, 'Avant');
    await view.page.getByRole('button', { name: 'Côte à côte' }).click();
    deepEqual((await view.sent()).at(-1), { type: 'panels', panels: { ...panels, comparison: true } });
    await view.send({ type: 'comparison', comparison });
    equal((await cellsOf(view, '')).length, 5);
  });

  it('change places, and go', async () => {
    const view = await compared();
    const [, second] = await view.page.locator('.side-menu').all();
    const baseline = { kind: 'scenario', uri: 'untitled:essai1.scenario.yml' };
    await second?.click();
    await view.page.getByRole('menuitem', { name: 'Y rapporter les autres' }).click();
    deepEqual((await view.sent()).at(-1), { type: 'compareSide', baseline, wish: 'first' });
    await second?.click();
    await view.page.getByRole('menuitem', { name: 'Retirer' }).click();
    deepEqual((await view.sent()).at(-1), { type: 'compareSide', baseline, wish: 'remove' });
  });

  it('leave the table of actions as it is', async () => {
    const { simulation } = await served([RURAL, URBAN]);
    const view = await suite.open();
    await show(view, { ...simulation, compared: false });
    const size = (): Promise<string> =>
      view.page.locator('.scroller > .table').evaluate(table => getComputedStyle(table).fontSize);
    const alone = await size();
    await show(view, simulation, 'Essai 0');
    equal(await size(), alone);
  });

  it('scroll by themselves in a narrow view', async () => {
    const view = await compared(400);
    const { scrollWidth, clientWidth } = await view.page.locator('.scroller').evaluate(main => main);
    equal(scrollWidth, clientWidth);
    const table = await view.page.locator('.compared-scroll').first().boundingBox();
    equal((table?.width ?? 0) <= 400, true);
  });
});
