import type { Page } from 'playwright-core';
import { openChromium } from '../kit/chromium.ts';

/** As long as a busy machine may take until a workbench is loaded. */
export const LONGEST_LOAD_MS = 120_000;

/** An empty page of a laptop's size in a Chromium of its own. */
export async function openPage(): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const browser = await openChromium();
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultNavigationTimeout(LONGEST_LOAD_MS);
  return { page, close: () => browser.close() };
}
