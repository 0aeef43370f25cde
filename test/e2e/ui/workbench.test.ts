import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sitting } from './sitting.ts';
import type { Workbench } from './workbench.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OURS = '.activitybar .action-item:has([aria-label^="Référentiel"])';
const EDITOR = '.editor-instance .monaco-editor';

// One sitting at one workbench: each step starts where the one before it ended.
describe('in the workbench, on a copy of referentiel/', () => {
  let code: Workbench;
  let thrown: readonly string[] = [];

  sitting('workbench', here => {
    ({ code, thrown } = here);
  });

  it('opens a measure', async () => {
    await code.open('6.5.1.md');
    await code.see('.statusbar-item', /3 référentiels/);
    await code.shoot('1-measure');
  });

  it('shows on hover what an action weighs', async () => {
    await code.goTo('6.5.1.1');
    await code.run('Show or Focus Hover');
    await code.see('.monaco-hover:visible', /35\s?% of measure 6\.5\.1/);
    await code.shoot('2-hover');
    await code.page.keyboard.press('Escape');
  });

  it('follows F12 from a cited id to its measure', async () => {
    await code.goTo('5.1.4');
    await code.page.keyboard.press('F12');
    await code.see('.tab.active[data-resource-name="5.1.4.md"]');
    await code.shoot('3-definition');
  });

  it('underlines a fault while it is typed, and lists it among the problems', async () => {
    await code.open('6.5.1.md');
    await code.page.locator(EDITOR).first().click();
    await code.page.keyboard.press('ControlOrMeta+End');
    await code.page.keyboard.type('Voir la mesure 5.1.9.');
    await code.see('.squiggly-warning, .squiggly-error');
    await code.shoot('4-squiggle');
    await code.run('Problems: Focus on Problems View');
    await code.see('.markers-panel .monaco-list-row', /5\.1\.9/);
    await code.shoot('5-problem');
    await code.run('View: Hide Panel');
    await code.run('File: Revert File');
  });

  it('shows the référentiels as trees whose actions lead to their text', async () => {
    await code.run('Référentiel: Focus on Actions View');
    const { page } = code;
    const measure = page.getByRole('treeitem', { name: /6\.5\.1\b/ }).first();
    await measure.waitFor();
    await measure.click();
    await page.keyboard.press('ArrowRight');
    const subAction = page.getByRole('treeitem', { name: /6\.5\.1\.2/ }).first();
    await subAction.click();
    await code.see('#status\\.editor\\.selection', /Ln 3[2-5]\b/);
    // Of the fault of the step before, nothing is left.
    await page.locator(`${OURS} .badge-content:visible`).waitFor({ state: 'detached' });
    await code.shoot('6-tree');
  });

  it('simulates: a status that is clicked changes the total', async () => {
    await code.run('Référentiel: Simulate a Score');
    const total = code.webview.getByTestId('total-done');
    await total.filter({ hasText: /^0\b/ }).waitFor();
    await code.shoot('7-simulation-empty');
    await code.webview.locator('[data-id="6.5.1.1"] [data-status="fait"]').click();
    await total.filter({ hasText: /^35\b/ }).waitFor();
    await code.shoot('8-simulation');
  });

  it('gives everyone access to the simulation', async () => {
    const body = code.webview.locator('body');
    await body.evaluate(AXE);
    const result = await body.evaluate('axe.run(document, { resultTypes: ["violations"] })');
    const { violations } = result as { readonly violations: readonly { readonly id: string; readonly help: string }[] };
    assert.deepEqual(
      violations.map(({ id, help }) => `${id}: ${help}`),
      [],
    );
  });

  it('has met no error of its own', () => {
    assert.deepEqual(thrown, []);
  });
});
