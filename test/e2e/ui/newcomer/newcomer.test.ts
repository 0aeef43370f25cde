import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { withAgent } from '../../../kit/mcp.ts';
import { startedWith, takenByServer } from '../../server-process.ts';
import { giveFolder } from '../folder-dialog.ts';
import { sitting } from '../sitting.ts';
import type { Workbench } from '../workbench.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OURS = '.activitybar .action-item:has([aria-label^="Référentiel"])';
const EDITOR = '.editor-group-container.active .monaco-editor';
const STEP = '.getting-started-step';
const DONE = '.codicon-getting-started-step-checked';
const NOTES = 'notes';
/** In it, the dialog of folders is where it begins. */
const MARKED = join(NOTES, 'exemple');
const MINE = 'a-moi';

// One sitting at one workbench: each step starts where the one before it ended.
describe('in the workbench, a newcomer whose folder holds ordinary Markdown', () => {
  let code: Workbench;
  let home = '';
  let thrown: readonly string[] = [];

  sitting(
    'newcomer',
    here => {
      ({ code, home, thrown } = here);
    },
    {
      ordinary: NOTES,
      plant: folder => {
        for (const name of [NOTES, MARKED, MINE]) mkdirSync(join(folder, name));
        allowAgents(join(folder, '../user/User/settings.json'));
        for (let at = 1; at <= 500; at++)
          writeFileSync(join(folder, NOTES, `note-${at}.md`), `# Note ${at}\n\nDu texte.\n`);
      },
    },
  );

  const extensions = () => join(home, '../extensions');

  const openFirstSteps = async (): Promise<void> => {
    // Of those on the page that welcomes, what is done is gone.
    await code.choose('Welcome: Open Walkthrough...', 'First steps with Référentiel');
    await code.see(STEP);
  };

  it('is served no language server before a measure is there', async () => {
    await code.open('note-250.md');
    // VS Code’s own extension for Markdown is there, so ours may be.
    await code.see('.monaco-breadcrumbs', '# Note 250');
    await code.run('Developer: Show Running Extensions');
    await code.see('.runtime-extensions-editor .monaco-list-row', /Référentiel.*Activation/s);
    await code.shoot('newcomer-1-extensions');
    assert.equal(takenByServer(extensions()), undefined);
    const measure = join(home, NOTES, '1.1.1.md');
    writeFileSync(measure, '# Une mesure\n```yaml\nidentifiant: 1.1.1\n```\n');
    await code.see('.statusbar-item', /1 référentiel/);
    assert.notEqual(takenByServer(extensions()), undefined);
    rmSync(measure);
  });

  it('opens the example from the first steps', async () => {
    await openFirstSteps();
    await code.shoot('newcomer-2-first-steps');
    await (await code.see(`${STEP}.expanded .monaco-button`, 'Open the example')).click();
    const title = 'Where to put a copy of the example';
    await giveFolder(code, title, 'Copy the example here', `${join(home, MINE)}/`);
    await code.opens(join(home, MINE, 'referentiel'));
    await code.see('.statusbar-item', /3 référentiels/);
    // They know what was done once somebody has looked at them.
    await openFirstSteps();
  });

  it('has done no step that was only looked at, and is asked what to compare', async () => {
    await (await code.see(STEP, 'Read a weight')).click();
    assert.equal(await (await code.see(`${STEP}.expanded`, 'Read a weight')).locator(DONE).count(), 0);
    await (await code.see(STEP, 'Compare')).click();
    await (await code.see(`${STEP}.expanded .monaco-button`, 'Duplicate the scenario')).click();
    await code.see('.quick-input-title', 'Open which scenario?');
    await code.dismiss('.quick-input-widget');
  });

  it('reads on hover what an action weighs', async () => {
    await code.open('6.5.1.md');
    await code.goTo('6.5.1.1');
    await code.hover(/35\s?% of measure 6\.5\.1/);
    await code.shoot('newcomer-3-hover');
    await code.dismiss('.monaco-hover:visible');
  });

  it('follows F12 from a cited id to its measure', async () => {
    await code.goTo('5.1.4');
    await code.page.keyboard.press('F12');
    await code.see('.tab.active[data-resource-name="5.1.4.md"]');
    await code.shoot('newcomer-4-definition');
  });

  it('sees a sum that no longer adds up, and mends it by a quick fix', async () => {
    await code.open('6.5.1.md');
    await code.goTo('points: 35');
    await code.press('End');
    await code.press('Shift+ArrowLeft');
    await code.page.keyboard.type('6');
    await code.see(`${EDITOR} .view-line`, /sum:\s101/);
    await code.see('.squiggly-warning, .squiggly-error');
    // Its key would come at a moment when the editor asks by itself, which takes back what the key asks for.
    await code.run('Quick Fix...');
    await code.see('.action-widget .monaco-list-row');
    await code.shoot('newcomer-5-sum');
    await code.page.keyboard.press('Enter');
    await code.page.locator('.squiggly-warning, .squiggly-error').first().waitFor({ state: 'detached' });
    await code.revert();
  });

  it('finds a fault among the problems while it is typed', async () => {
    await code.goToEnd();
    await code.page.keyboard.type('Voir la mesure 5.1.9.');
    await code.run('Problems: Focus on Problems View');
    await code.see('.markers-panel .monaco-list-row', /5\.1\.9/);
    await code.shoot('newcomer-6-problem');
    await code.run('View: Hide Panel');
    await code.revert();
  });

  it('has links made of addresses and of paths, as in any Markdown, and follows one', async () => {
    await code.open('1.1.1.md');
    await code.goTo('https://inpn');
    await code.see(`${EDITOR} .detected-link`, /inpn\.mnhn\.fr/);
    await code.goToEnd();
    await code.page.keyboard.type('[La mesure](2.1');
    await code.page.keyboard.press('Control+Space');
    await code.see('.suggest-widget.visible .monaco-list-row', /2\.1\.1\.md/);
    await code.shoot('markdown-1-paths');
    await code.dismiss('.suggest-widget.visible');
    await code.page.keyboard.type('.1.md)');
    await code.see(`${EDITOR} .detected-link`, /2\.1\.1\.md/);
    await code.page.keyboard.press('ArrowLeft');
    await code.run('Open Link');
    await code.see('.tab.active[data-resource-name="2.1.1.md"]');
    await code.open('1.1.1.md');
    await code.revert();
  });

  it('folds a text by its titles', async () => {
    await code.run('Fold All');
    await code.see(`${EDITOR} .codicon-folding-collapsed`);
    await code.shoot('markdown-2-folded');
    await code.run('Unfold All');
    await code.page.locator(`${EDITOR} .codicon-folding-collapsed`).first().waitFor({ state: 'detached' });
  });

  it('looks at a preview', async () => {
    await code.page.keyboard.press('ControlOrMeta+K');
    await code.page.keyboard.press('V');
    await code.webview.locator('h1').first().waitFor();
    await code.shoot('markdown-3-preview');
    await code.run('View: Close All Editors');
  });

  it('is led by the tree to the text of an action', async () => {
    await code.open('6.5.1.md');
    await code.run('Référentiel: Focus on Actions View');
    const { page } = code;
    const measure = page.getByRole('treeitem', { name: /6\.5\.1\b/ }).first();
    await measure.waitFor();
    await measure.click();
    await page.keyboard.press('ArrowRight');
    const subAction = page.getByRole('treeitem', { name: /6\.5\.1\.2/ }).first();
    await subAction.click();
    await code.see('#status\\.editor\\.selection', /Ln 3[2-5]\b/);
    // Of the faults of the steps before, nothing is left.
    await page.locator(`${OURS} .badge-content:visible`).waitFor({ state: 'detached' });
    await code.shoot('newcomer-7-tree');
  });

  it('simulates: a status that is clicked changes the total', async () => {
    await code.run('Référentiel: Simulate Score');
    const total = code.webview.getByTestId('total-done');
    await total.filter({ hasText: /^0\b/ }).waitFor();
    await code.webview.locator('[data-id="6.5.1.1"] [data-status="fait"]').click();
    await total.filter({ hasText: /^35\b/ }).waitFor();
    await code.shoot('newcomer-8-simulation');
  });

  it('has access to the simulation, whoever it is', async () => {
    const body = code.webview.locator('body');
    await body.evaluate(AXE);
    const result = await body.evaluate('axe.run(document, { resultTypes: ["violations"] })');
    const { violations } = result as { readonly violations: readonly { readonly id: string; readonly help: string }[] };
    assert.deepEqual(
      violations.map(({ id, help }) => `${id}: ${help}`),
      [],
    );
  });

  it('compares a scenario with a copy', async () => {
    await code.run('Référentiel: Duplicate Scenario and Compare');
    const copy = code.page.frameLocator('iframe.webview.ready >> nth=1').frameLocator('iframe#active-frame');
    await copy
      .getByTestId('total-difference')
      .filter({ hasText: /^0\.00$/ })
      .waitFor();
    await code.shoot('newcomer-9-comparison');
  });

  it('is asked for sheets to import', async () => {
    await code.ask('Import Sheets…', 'Import which sheets?');
    await code.dismiss('.quick-input-widget');
  });

  it('has gone through all first steps', async () => {
    await openFirstSteps();
    const steps = code.page.locator(STEP);
    await code.shoot('newcomer-10-first-steps');
    assert.equal(await steps.count(), 7);
    for (const step of await steps.all()) await step.locator(DONE).first().waitFor();
  });

  it('has agents served, with what is not saved', async () => {
    await code.open('6.5.1.md');
    await code.goToEnd();
    await code.page.keyboard.type('Voir la mesure 5.1.9.');
    await code.choose('MCP: List Servers', /Référentiel.*Stopped/);
    await (await code.see('.quick-input-list .monaco-list-row', 'Start Server')).click();
    await code.choose('MCP: List Servers', /Référentiel.*Running/);
    await code.see('.quick-input-list .monaco-list-row', 'Stop Server');
    await code.shoot('newcomer-11-agents');
    await code.dismiss('.quick-input-widget');
    const [, , , ...words] = startedWith(extensions(), '--unsaved') ?? [];
    await withAgent(words, async ({ ask }) => {
      const { problems } = await ask('check');
      assert.deepEqual(
        problems.map(({ code: rule }: { readonly code: string }) => rule),
        ['reference-unknown'],
      );
    });
    await code.revert();
  });

  it('has met no error of ours', () => {
    assert.deepEqual(thrown, []);
  });
});

/** As VS Code comes, unlike what the settings of the tests say. */
function allowAgents(settings: string): void {
  const told = JSON.parse(readFileSync(settings, 'utf8'));
  writeFileSync(settings, JSON.stringify({ ...told, 'chat.disableAIFeatures': false }));
}
