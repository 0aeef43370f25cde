/** What axe has to say of a page. */
import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { wear } from './page.ts';
import { kindsOfTheme } from './themes.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe looks at: everything, or what it finds of colours. */
export type Look = 'everything' | 'colours';

const RULES: Readonly<Record<Look, RunOptions>> = {
  everything: {},
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
};

declare global {
  interface Window {
    axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

/** A page, or a view with its page. */
interface Shown {
  readonly page: Page;
}

/** Brings axe into a page. */
export async function withAxe({ page }: Shown): Promise<void> {
  await page.evaluate(AXE);
}

/** The page, once all is drawn that was asked of it, has nothing that axe objects to; axe must have been brought in. */
export async function checkWithAxe({ page }: Shown, look: Look = 'everything', where = ''): Promise<void> {
  await page.evaluate(untilStill);
  const options: RunOptions = { resultTypes: ['violations'], ...RULES[look] };
  const { violations } = await page.evaluate(given => window.axe.run(given), options);
  deepEqual(
    violations.map(({ id, nodes }) => [where, id, nodes.map(node => [node.html, node.failureSummary])]),
    [],
  );
}

/**
 * The same in each kind of theme, put on one after the other. They change nothing but colours and the lines around things: all
 * else is looked at in the first.
 */
export async function checkInThemes(view: Shown): Promise<void> {
  for (const [at, theme] of kindsOfTheme.entries()) {
    await wear(view, theme);
    await checkWithAxe(view, at === 0 ? 'everything' : 'colours', theme);
  }
}

/** Runs in the page: ends when nothing has changed for two frames. Axe reads it part by part, and may mistake one that goes for another. */
function untilStill(): Promise<void> {
  return new Promise(resolve => {
    let isStill = false;
    const observer = new MutationObserver(() => {
      isStill = false;
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const look = (): void => {
      if (isStill) {
        observer.disconnect();
        resolve();
        return;
      }
      isStill = true;
      requestAnimationFrame(() => requestAnimationFrame(look));
    };
    look();
  });
}
