import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { launched } from './launches.ts';

/** The variable that holds where a Chromium listens which many test files share. */
export const BROWSER = 'TEST_BROWSER';

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

/** A Chromium without a window, or a connection to the one that is shared; to close it leaves that to others. */
export function openChromium(): Promise<Browser> {
  const shared = process.env[BROWSER];
  if (shared !== undefined) return chromium.connect(shared);
  launched('Chromium');
  return chromium.launch(options());
}

/** A Chromium that others connect to. */
export function chromiumServer(): Promise<BrowserServer> {
  launched('Chromium');
  return chromium.launchServer(options());
}

/** The variable CHROMIUM names another one than Debian's. */
function options(): { readonly executablePath: string; readonly args: string[] } {
  return { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ARGUMENTS };
}
