/** What axe has to say of a page. */
import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { OpenView } from './page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

/** Brings axe into a page. */
export async function withAxe({ page }: OpenView): Promise<void> {
  await page.evaluate(AXE);
}

/** The page, once all is drawn that was asked of it, has nothing that axe objects to; axe must have been brought in. */
export async function checkWithAxe({ page }: OpenView): Promise<void> {
  await page.evaluate(untilStill);
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  deepEqual(
    violations.map(({ id, nodes }) => [id, nodes.map(node => [node.html, node.failureSummary])]),
    [],
  );
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
