import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inLanguage, type Language } from '../../../l10n/say.ts';
import { SHARED_FILES } from '../../../server/src/cli/site/shared-files.ts';
import { loadFolder } from '../../../server/src/disk/load.ts';
import { type Site, siteOf } from '../../../server/src/site/site.ts';
import { checkWithAxe, withAxe } from '../../kit/axe.ts';
import { openChromium } from '../../kit/chromium.ts';

const DIST = new URL('../../../dist/', import.meta.url);
const EXAMPLE = new URL('../../../referentiel/exemple', import.meta.url).pathname;
/** Below a path, as many hosts have it. */
const PLACE = 'https://site.test/climat/';
const PLAIN = PLACE.replace('https:', 'http:');
const SHARED: readonly string[] = SHARED_FILES;
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
};

/** One of each kind. */
const PAGES = [
  'index.html',
  'nature_1.html',
  'nature_1.1.1.html',
  'nature_2.1.1.html',
  'nature_2.2.2.html',
  'search.html?q=arbre',
];

interface Opening {
  readonly language?: Language;
  readonly place?: string;
  /** That of the example unless told otherwise. */
  readonly site?: Site;
}

describe('a site in a browser', () => {
  let browser: Browser;
  let sites: Readonly<Record<Language, Site>>;
  let several: Site;
  before(async () => {
    const siteIn = async (folder: string, language: Language): Promise<Site> => {
      const { workspace } = await loadFolder(folder);
      return inLanguage(language, () => {
        const { names, fileOf } = siteOf(workspace, folder);
        const files = new Map(names.map(name => [name, fileOf(name)]));
        return { names, fileOf: name => files.get(name) };
      });
    };
    sites = { fr: await siteIn(EXAMPLE, 'fr'), en: await siteIn(EXAMPLE, 'en') };
    several = await siteIn(join(EXAMPLE, '..'), 'fr');
    browser = await openChromium();
  });
  after(() => browser.close());

  async function opened(
    address: string,
    test: (page: Page) => Promise<void>,
    { language = 'fr', place = PLACE, site = sites[language], ...options }: BrowserContextOptions & Opening = {},
  ): Promise<void> {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', message => faults.push(message.text()));
    page.on('pageerror', error => faults.push(error.message));
    await page.route('**/*', route => {
      const { href } = new URL(route.request().url());
      const name = decodeURIComponent(href.slice(place.length).replace(/[?#].*$/, ''));
      const body = SHARED.includes(name) ? readFileSync(new URL(name, DIST)) : site.fileOf(name);
      if (!href.startsWith(place) || body === undefined) {
        faults.push(`Asked for ${href}`);
        return route.abort();
      }
      return route.fulfill({ contentType: TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? '', body });
    });
    await page.goto(`${place}${address}`);
    await test(page);
    deepEqual(faults, []);
    await context.close();
  }

  for (const [width, language] of [
    [360, 'fr'],
    [1200, 'en'],
  ] as const) {
    it(`can be read by everybody, in the light and in the dark: ${width} pixels, ${language}`, async () => {
      for (const address of PAGES) {
        await opened(
          address,
          async page => {
            if (address.startsWith('search')) await page.locator('#results a').first().waitFor();
            await withAxe({ page });
            await checkWithAxe({ page }, 'everything', `${address}, light`);
            equal(await page.evaluate(() => document.documentElement.scrollWidth), width, address);
            await page.emulateMedia({ colorScheme: 'dark' });
            await checkWithAxe({ page }, 'colours', `${address}, dark`);
          },
          { colorScheme: 'light', viewport: { width, height: 800 }, language },
        );
      }
    });
  }

  it('has room for the longest ids and words of a table, however narrow it is', () =>
    opened(
      'index.html',
      async page => {
        await page
          .locator('.actions tbody tr')
          .last()
          .evaluate(row => {
            row.querySelector('.id')?.replaceChildren('6.3.8', document.createElement('wbr'), 'alterepci');
            row.querySelector('th a')?.replaceChildren('Décloisonnement et multifonctionnalité');
          });
        equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      },
      { viewport: { width: 320, height: 800 } },
    ));

  it('leads from the tree to a measure, to what it cites, and back by what cites it', () =>
    opened('index.html', async page => {
      await page.getByRole('link', { name: 'Connaître la biodiversité du territoire' }).click();
      equal(
        await page.getByRole('heading', { level: 1 }).textContent(),
        '\n1.1.1 Connaître la biodiversité du territoire et suivre son évolution',
      );
      await page.locator('article, .below').getByRole('link', { name: '1.2.1.1 «' }).click();
      equal(await page.locator(':target').getAttribute('id'), '1.2.1.1');
      await page.locator('.cited').getByRole('link', { name: '1.1.1.1.3' }).click();
      equal(await page.locator(':target').getAttribute('id'), '1.1.1.1.3');
    }));

  it('finds an id, words without their accents, and says where there is nothing', () =>
    opened('nature_3.1.1.html', async page => {
      await page.getByRole('searchbox').fill('1.2.2');
      await page.getByRole('searchbox').press('Enter');
      const first = page.locator('#results a').first();
      await first.waitFor();
      equal(await first.getAttribute('href'), 'nature_1.2.2.html');
      // As formulas and scenarios write it.
      await page.getByRole('searchbox').fill('nature_1.1.1');
      await page.locator('#results a[href="nature_1.1.1.html"]').waitFor();
      await page.getByRole('searchbox').fill('BIODIVERSITE evolution');
      await page.locator('#results a[href="nature_1.1.1.html"]').first().waitFor();
      await page.getByRole('searchbox').fill('xylophone');
      await page.getByText('Rien trouvé.').waitFor();
      equal(await page.locator('#results li').count(), 0);
    }));

  it('finds the same again for who comes back from what was found', () =>
    opened('search.html?q=xylophone', async page => {
      await page.getByRole('searchbox').fill('1.2.2');
      await page.locator('#results a').first().click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.goBack();
      await page.locator('#results a').first().waitFor();
      equal(await page.getByRole('searchbox').inputValue(), '1.2.2');
    }));

  it('tells who hears it in English which texts are French', () =>
    opened(
      'nature_2.1.1.html',
      async page => {
        const english = await page.locator('body').evaluate(body => {
          const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
          const found = new Set<string>();
          while (walker.nextNode()) {
            const { textContent, parentElement } = walker.currentNode;
            const text = (textContent ?? '').trim();
            // Names, ids and figures are the same in all languages.
            if (/^[^\d]*\p{L} \p{L}/u.test(text) && parentElement?.closest<HTMLElement>('[lang]')?.lang === 'en')
              found.add(text);
          }
          return [...found];
        });
        deepEqual(english, [
          'To the text',
          'Nature en ville',
          'Map of citations',
          'Cited by',
          'Previous measure',
          'Next measure',
        ]);
      },
      { language: 'en' },
    ));

  it('says of which référentiel something found is, where there are several', () =>
    opened(
      'search.html?q=1.1.1',
      async page => {
        const shown = page.locator('#results li', { has: page.locator('a[href="nature_1.1.1.html"]') });
        equal(
          await shown.textContent(),
          '1.1.1 Connaître la biodiversité du territoire et suivre son évolution nature',
        );
      },
      { site: several },
    ));

  it('draws the map of citations, which leads to the pages', () =>
    opened(
      'index.html',
      async page => {
        await page.getByRole('link', { name: 'Carte des renvois' }).click();
        const node = page.locator('.map-row[aria-label^="1.1.1 "]');
        await node.waitFor();
        await withAxe({ page });
        await checkWithAxe({ page });
        equal(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight), true);
        await node.focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(/nature_1\.1\.1\.html$/);
      },
      { viewport: { width: 1200, height: 800 } },
    ));

  it('copies its map where it came by plain http, which browsers give no clipboard', () =>
    opened(
      'map.html',
      async page => {
        await page.getByRole('button', { name: 'Export' }).click();
        await page.getByRole('menuitem', { name: 'Copy as SVG' }).click();
        await page.getByRole('searchbox').press('ControlOrMeta+v');
        equal((await page.getByRole('searchbox').inputValue()).slice(0, 4), '<svg');
      },
      { language: 'en', place: PLAIN },
    ));

  it('has a scenario to play with, which is there again when one comes back', () =>
    opened(
      'nature_1.1.1.html',
      async page => {
        await page.getByRole('link', { name: 'Simulation' }).click();
        const total = page.locator('.story').first();
        await page.getByRole('button', { name: 'Aller à la première action' }).click();
        await page.keyboard.press('f');
        await total.getByText('4,80', { exact: true }).first().waitFor();
        await withAxe({ page });
        await checkWithAxe({ page });
        equal(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight), true);
        await page.reload();
        await total.getByText('4,80', { exact: true }).first().waitFor();
        await page.getByRole('button', { name: 'Annuler' }).isVisible();
        await page.getByRole('button', { name: /^Scénario/ }).click();
        deepEqual(await page.getByRole('menuitem').allTextContents(), [
          'Nouveau scénario',
          'Ouvrir un scénario…',
          'Renommer…',
          'Enregistrer',
        ]);
      },
      { viewport: { width: 1200, height: 800 } },
    ));

  for (const view of ['map', 'simulation']) {
    for (const width of [390, 1280, 1920]) {
      it(`has the words of its bar begin where those of the view below do: ${view}, ${width} pixels`, () =>
        opened(
          `${view}.html`,
          async page => {
            await page.locator('#app h1').waitFor();
            // Both at once: the view may find only then how narrow it is.
            const [bar, below] = await page
              .locator('.site-bar .home, #app h1')
              .evaluateAll(found => found.map(one => one.getBoundingClientRect().left));
            equal(bar, below);
          },
          { viewport: { width, height: 600 } },
        ));
    }
  }

  it('prints the text without what is for the screen', () =>
    opened('nature_1.1.1.html', async page => {
      await page.emulateMedia({ media: 'print' });
      equal(await page.getByRole('searchbox').isVisible(), false);
      equal(await page.locator('.path').isVisible(), false);
      equal(await page.getByRole('heading', { level: 1 }).isVisible(), true);
    }));
});
