import { BROWSER, chromiumServer } from '../../test/kit/chromium.ts';

/**
 * Runs something whose tests, in however many processes, open their pages in one Chromium.
 * @param {() => Promise<unknown>} run
 */
export async function withSharedBrowser(run) {
  const server = await chromiumServer();
  process.env[BROWSER] = server.wsEndpoint();
  await run().finally(() => server.close());
}
