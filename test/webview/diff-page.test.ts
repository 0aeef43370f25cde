import { deepEqual, equal } from 'node:assert/strict';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { diffHtml } from '../../server/src/cli/diff/html.ts';
import { change, impact, report } from '../cli/diff/reports.ts';
import { checkWithAxe, withAxe } from '../kit/axe.ts';
import { openChromium } from '../kit/chromium.ts';

const HOSTILE = '<img src=x onerror=alert(1)></title><script>alert(1)</script>&lt;"';
const MANY = Array.from({ length: 20 }, (_, at) =>
  change(`1.1.${at + 1}`, at % 7 === 0 ? 'breaks-scores' : 'changes-text', {
    fingerprint: at.toString(16).padStart(12, '0'),
    message: at === 3 ? HOSTILE : `titre : « ${'mot '.repeat(20)}»`,
  }),
);
const PAGE = diffHtml(report(MANY, [impact('Bourg', 0.4, 0.41), impact(HOSTILE, 0.52, 0.49)]), 0);

describe('the page of a comparison', () => {
  let browser: Browser;
  before(async () => {
    browser = await openChromium();
  });
  after(() => browser.close());

  async function opened(options: BrowserContextOptions, test: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', message => faults.push(message.text()));
    page.on('pageerror', error => faults.push(error.message));
    await page.setContent(PAGE);
    await test(page);
    deepEqual(faults, []);
    await context.close();
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`can be read by everybody, in a ${colorScheme} system, also where it is narrow`, () =>
      opened({ colorScheme, viewport: { width: 360, height: 700 } }, async page => {
        await withAxe({ page });
        await checkWithAxe({ page });
        equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
      }));
  }

  it('shows what stands in files as the text that it is, in its own colours', () =>
    opened({}, async page => {
      equal(await page.locator('script, img, [onerror], [onclick]').count(), 0);
      equal(await page.getByText(HOSTILE, { exact: true }).first().isVisible(), true);
      const colour = (severity: string) =>
        page
          .locator(`.${severity}`)
          .first()
          .evaluate(mark => getComputedStyle(mark).color);
      equal((await colour('breaks-scores')) === (await colour('changes-text')), false);
    }));

  it('leads from what breaks scores to its place', () =>
    opened({}, async page => {
      equal(await page.getByRole('link').count(), 3);
      await page.getByRole('link').last().press('Enter');
      equal(await page.locator('li:target').getAttribute('id'), `c${(14).toString(16).padStart(12, '0')}`);
    }));
});
