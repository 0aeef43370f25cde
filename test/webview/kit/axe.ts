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

/** The page, as it is, has nothing that axe objects to; axe must have been brought in. */
export async function checkWithAxe({ page }: OpenView): Promise<void> {
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  deepEqual(
    violations.map(({ id, nodes }) => [id, nodes.map(node => [node.html, node.failureSummary])]),
    [],
  );
}
