/** Pictures of the view in every theme, width and language, to be looked at: `node test/webview/shots.ts [theme] [width] [fr|en]`. */

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openChromium } from '../kit/chromium.ts';
import { englishTexts, frenchTexts, type OpenView, openView, type ViewOptions } from './kit/page.ts';
import { collectivity, comparison, expectations, explanation, nextActions, plan, stakesOf } from './kit/panels.ts';
import { simulation } from './kit/sample.ts';
import { someStatuses, wholeReferential } from './kit/samples.ts';
import { show } from './kit/show.ts';
import { themes } from './kit/themes.ts';

const FOLDER = fileURLToPath(new URL('./shots/', import.meta.url));
const [onlyTheme, onlyWidth, onlyLocale] = process.argv.slice(2);
const SIZES = [
  { width: 400, height: 800 },
  { width: 720, height: 800 },
  { width: 900, height: 900 },
  { width: 1600, height: 1000 },
] as const;
const TEXTS = { fr: frenchTexts, en: englishTexts };
const ALL_CARDS = { nextActions: true, comparison: true, plan: 0.5 };

mkdirSync(FOLDER, { recursive: true });
const browser = await openChromium();
const sample = wholeReferential(72);
const statuses = someStatuses(sample);
const given = { statuses, factors: { '2.2': 0.5 }, deactivated: ['4.2.1'], title: 'Commune de 3 000 habitants' };

for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
  for (const size of SIZES) {
    for (const locale of ['fr', 'en'] as const) {
      const isMeant = [theme, String(size.width), locale].every(
        (one, at) => one === ([onlyTheme, onlyWidth, onlyLocale][at] ?? one),
      );
      if (!isMeant) continue;
      const name = `${theme}-${size.width}-${locale}`;
      await sitting({ theme, ...size }, locale, name);
      await cards({ theme, ...size }, locale, name);
    }
  }
}
await browser.close();

/** What one meets from the first moment to the panels and menus. */
async function sitting(options: ViewOptions, locale: keyof typeof TEXTS, name: string): Promise<void> {
  const view = await openView(browser, options);
  const picture = pictures(view, name);
  await picture('0-loading');
  await show(view, simulation(sample, { title: 'Vierge' }));
  await view.send({ type: 'setup', locale, texts: TEXTS[locale] });
  await picture('1-nothing');
  await view.send({ type: 'simulation', simulation: simulation(sample, given), baseline: null });
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
  await view.page.locator('.tools [aria-pressed]').click();
  const told = collectivity({ eclairage_1: 'NON', eau_2: '0.4' });
  await view.send({ type: 'collectivity', collectivity: told });
  await view.send({ type: 'stakes', stakes: stakesOf(told) });
  await view.page.locator('main').evaluate(main => main.scrollTo(0, 0));
  await picture('5-panels');
  await view.page.locator('.tools .menu-button').first().click();
  await picture('6-menu');
  await end(view, name);
}

/** All that the cards can show: the map, a plan, several sides. */
async function cards(options: ViewOptions, locale: keyof typeof TEXTS, name: string): Promise<void> {
  const panels = { explained: null, collectivity: false, switch: false, gains: true, ...ALL_CARDS };
  const view = await openView(browser, { ...options, height: 1800, state: { panels, map: '' } });
  await show(view, simulation(sample, { ...given, before: {} }), 'Dernier commit');
  await view.send({ type: 'setup', locale, texts: TEXTS[locale] });
  await view.send({ type: 'nextActions', nextActions });
  await view.send({ type: 'plan', plan });
  await view.send({ type: 'comparison', comparison: comparison('eclairage_1') });
  await pictures(view, name)('7-cards');
  await end(view, name);
}

function pictures(view: OpenView, name: string): (what: string) => Promise<void> {
  return async what => {
    await view.page.screenshot({ path: `${FOLDER}${name}-${what}.png` });
  };
}

async function end(view: OpenView, name: string): Promise<void> {
  if (view.faults.length > 0) console.error(name, view.faults);
  await view.page.close();
}
