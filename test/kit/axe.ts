/** What axe has to say of a page: of one in a browser, or inside the workbench. */
import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe looks at: everything, or what it finds of colours. */
export type Look = 'everything' | 'colours';

const RULES: Readonly<Record<Look, RunOptions>> = {
  // What is read on a button is in its name: who speaks to it says what is read. Axe leaves that out unless told.
  everything: { rules: { 'label-content-name-mismatch': { enabled: true } } },
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
};

/** A page or a frame, or what has one. */
export interface Shown {
  readonly page: Pick<Frame, 'evaluate'>;
}

/** Brings axe into a page. */
export async function withAxe({ page }: Shown): Promise<void> {
  await page.evaluate(AXE);
}

/** The page, once all is drawn that was asked of it, has nothing that axe objects to; axe must have been brought in. */
export async function checkWithAxe({ page }: Shown, look: Look = 'everything', where = ''): Promise<void> {
  await page.evaluate(UNTIL_STILL);
  const options: RunOptions = { resultTypes: ['violations'], ...RULES[look] };
  deepEqual(await page.evaluate(violations(options)), [], where);
}

// As texts: what drives the workbench knows of no DOM.

function violations(options: RunOptions): string {
  return `axe.run(${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, nodes.map(node => [node.html, node.failureSummary])]))`;
}

/** Ends when nothing has changed for two frames. Axe reads a page part by part, and may mistake one that goes for another. */
const UNTIL_STILL = `new Promise(resolve => {
  let isStill = false;
  const observer = new MutationObserver(() => { isStill = false; });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const look = () => {
    if (isStill) {
      observer.disconnect();
      resolve();
      return;
    }
    isStill = true;
    requestAnimationFrame(() => requestAnimationFrame(look));
  };
  look();
})`;
