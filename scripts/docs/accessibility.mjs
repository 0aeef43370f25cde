import { AssertionError } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium as driver } from 'playwright-core';
import { checkWithAxe, withAxe } from '../../test/kit/axe.ts';
import { chromium } from '../setup/chromium.mjs';

const ORIGIN = 'https://docs.test';

/** One page of each kind, in both languages. */
const PAGES = [
  'index',
  'tutoriel',
  'format',
  'commandes',
  'regles/index',
  'regles/points-sum',
  'en/index',
  'en/rules/points-sum',
];

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/**
 * What axe objects to in a site of the documentation, in a light and in a dark theme.
 * @param {string} folder
 * @param {string} base the path that it is to stand under
 * @returns {Promise<readonly string[]>}
 */
export async function inaccessibleIn(folder, base) {
  const browser = await driver.launch({ executablePath: await chromium(), args: ['--no-sandbox'] });
  /** @type {string[]} */
  const faults = [];
  try {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
      await context.route('**/*', route => {
        const { pathname } = new URL(route.request().url());
        const file = join(folder, decodeURIComponent(pathname.slice(base.length)));
        if (!existsSync(file)) return route.fulfill({ status: 404 });
        return route.fulfill({
          contentType: TYPES[extname(file)] ?? 'application/octet-stream',
          body: readFileSync(file),
        });
      });
      const page = await context.newPage();
      for (const name of PAGES) {
        await page.goto(`${ORIGIN}${base}${name}.html`, { waitUntil: 'load' });
        await withAxe({ page });
        const where = `${name}.html, ${colorScheme}`;
        await checkWithAxe({ page }, 'everything', where).catch(error => {
          if (!(error instanceof AssertionError)) throw error;
          faults.push(`${where}: ${JSON.stringify(error.actual, null, 2)}`);
        });
      }
    }
  } finally {
    await browser.close();
  }
  return faults;
}
