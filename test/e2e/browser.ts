import { chromium, type Page } from 'playwright-core';

/** As long as a busy machine may take until a workbench is loaded. */
export const LONGEST_LOAD_MS = 120_000;

const ARGUMENTS = [
  // Chromium's sandbox does not start for root, nor in many containers; the only pages are our own.
  '--no-sandbox',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-dev-shm-usage',
  // Webviews are pages of other loopback origins.
  '--disable-features=LocalNetworkAccessChecks',
  '--disable-gpu',
  '--disable-renderer-backgrounding',
];

/** A headless Chromium, whose path CHROMIUM holds, with an empty page of a laptop's size. */
export async function openPage(): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const executablePath = process.env['CHROMIUM'];
  if (executablePath === undefined) throw new Error('CHROMIUM must hold the path of a Chromium');
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultNavigationTimeout(LONGEST_LOAD_MS);
  return { page, close: () => browser.close() };
}
