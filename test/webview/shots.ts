/** Pictures of the view in every theme and width, to be looked at: `node test/webview/shots.ts [theme] [width]`. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch, openView } from './kit/page.ts';
import { collectivity, expectations, explanation, nextActions, stakesOf } from './kit/panels.ts';
import { simulation } from './kit/sample.ts';
import { someStatuses, wholeReferential } from './kit/samples.ts';
import { show } from './kit/show.ts';
import { themes } from './kit/themes.ts';

const FOLDER = fileURLToPath(new URL('./shots/', import.meta.url));
const [onlyTheme, onlyWidth] = process.argv.slice(2);
const HEIGHTS: Readonly<Record<number, number>> = { 400: 800, 660: 800, 900: 900, 1100: 900, 1600: 1000 };

mkdirSync(FOLDER, { recursive: true });
const browser = await launch();
const sample = wholeReferential(72);
const statuses = someStatuses(sample);
const given = { statuses, factors: { '2.2': 0.5 }, deactivated: ['4.2.1'], title: 'Commune de 3 000 habitants' };

for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
  for (const width of [400, 660, 900, 1100, 1600]) {
    if ((onlyTheme !== undefined && onlyTheme !== theme) || (onlyWidth !== undefined && Number(onlyWidth) !== width))
      continue;
    const view = await openView(browser, { theme, width, height: HEIGHTS[width] ?? 800 });
    const picture = (name: string): Promise<unknown> =>
      view.page.screenshot({ path: `${FOLDER}${theme}-${width}-${name}.png` });
    await picture('0-loading');
    await show(view, simulation(sample, { title: 'Vierge' }));
    await picture('1-nothing');
    await show(view, simulation(sample, given));
    await view.send({ type: 'nextActions', nextActions });
    await picture('2-top');
    await view.send({ type: 'reveal', id: '2.2.1.2.2' });
    await view.page.keyboard.press('d');
    await view.send({
      type: 'simulation',
      simulation: simulation(sample, {
        ...given,
        statuses: { ...statuses, '2.2.1.2': 'fait', '2.2.1.1.1': 'fait', '2.2.1.1.2': [0.5, 0.3, 0.2] },
        before: statuses,
        problems: 2,
        unreadable: true,
        expectations: expectations('2.2.1.2', 4, 1),
      }),
      baseline: 'Dernier commit',
    });
    await picture('3-table');
    await view.page.locator('[data-id="2.2.1.2"] .done .figure').click();
    await view.send({ type: 'explanation', explanation: explanation('2.2.1.2', 'Mettre en œuvre') });
    await picture('4-why');
    await view.page.getByRole('button', { name: 'Collectivité', exact: true }).click();
    const told = collectivity({ eclairage_1: 'NON', eau_2: '0.4' });
    await view.send({ type: 'collectivity', collectivity: told });
    await view.send({ type: 'stakes', stakes: stakesOf(told) });
    await view.page.locator('main').evaluate(main => main.scrollTo(0, 0));
    await picture('5-panels');
    await view.page.getByRole('button', { name: /^Compar/ }).click();
    await picture('6-menu');
    if (view.faults.length > 0) console.error(theme, width, view.faults);
    await view.page.context().close();
  }
}
await browser.close();
