/** The page that leaves the view, opened. */
import { deepEqual } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { FromView, PageParts } from '../../../server/src/protocol/view.ts';
import type { OpenView } from './page.ts';

/** A page that tells nothing beyond what the view shows. */
const NO_PARTS: PageParts = { collectivity: null, nextActions: null, comparison: null };

/** Has the view draw its page, as its menu does; gives the name under which it is handed over, too. */
export async function exported(
  view: OpenView,
  parts = NO_PARTS,
): Promise<{ readonly name: string; readonly page: Page }> {
  await view.page.getByRole('button', { name: 'Exporter' }).click();
  await view.page.getByRole('menuitem', { name: /HTML/ }).click();
  deepEqual((await view.sent()).at(-1), { type: 'export', format: 'html' });
  await view.send({ type: 'page', parts });
  const message = (await view.sent()).at(-1) as Extract<FromView, { type: 'saveDrawn' }>;
  const page = await view.page.context().newPage();
  await page.setContent(message.content);
  return { name: message.name, page };
}
