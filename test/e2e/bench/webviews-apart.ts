import type { Page } from 'playwright-core';

/**
 * Webviews are pages of another site from now on, in processes of their own, as in every VS Code but the embedded one: there,
 * they would share the thread of the workbench, and wait for what that does beside them. To be called before the page is loaded.
 */
export async function webviewsApart(page: Page): Promise<void> {
  await page.route(
    ({ pathname }) => pathname === '/',
    async route => {
      const response = await route.fetch();
      const { host } = new URL(route.request().url());
      // Chromium knows every name below localhost as this machine.
      const webviews = `http://{{uuid}}.localhost:${new URL(`http://${host}`).port}`;
      const policy = response.headers()['content-security-policy'] ?? '';
      const headers = {
        ...response.headers(),
        'content-security-policy': policy.replace(
          "frame-src 'self'",
          `frame-src 'self' ${webviews.replace('{{uuid}}', '*')}`,
        ),
      };
      const body = await response.text();
      await route.fulfill({ response, headers, body: body.replace(ENDPOINT, `$1${webviews}/`) });
    },
  );
}

/** What comes before the address of webviews in the settings of the workbench. */
const ENDPOINT = /(&quot;webviewEndpoint&quot;:&quot;)/;
