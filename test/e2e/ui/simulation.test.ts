import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { openPage } from '../browser.ts';
import { until } from './until.ts';
import { type Workbench, workbench } from './workbench.ts';

const CLI = join(import.meta.dirname, '../../../dist/cli.js');
const SCENARIO = 'commune_rurale.scenario.yml';
const TAB = `.tab[data-resource-name="${SCENARIO}"]`;

// One sitting at one workbench: each step starts where the one before it ended.
describe('a scenario in the workbench, on a copy of referentiel/ in a git repository', () => {
  const workspace = process.env['E2E_WORKSPACE'] ?? '';
  const scenarios = join(workspace, 'exemple/scenarios');
  const file = join(scenarios, SCENARIO);
  const faults: string[] = [];
  let code: Workbench;
  let close: () => Promise<void> = async () => undefined;

  before(async () => {
    const address = process.env['E2E_ADDRESS'];
    assert.ok(address, 'E2E_ADDRESS holds the address of a workbench');
    assert.ok(workspace, 'E2E_WORKSPACE holds the path of its folder');
    commitAll(workspace);
    const opened = await openPage();
    close = opened.close;
    opened.page.on('pageerror', error => faults.push(error.message));
    code = await workbench(opened.page, address);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await code?.shoot('simulation-failed');
  });

  after(async () => {
    await close();
    for (const name of ['.git', '.vscode']) rmSync(join(workspace, name), { recursive: true, force: true });
  });

  const total = (): Locator => code.webview.getByTestId('total-done');
  const row = (id: string): Locator => code.webview.locator(`[role=treegrid] [data-id="${id}"]`);
  const showsTotal = async (text: string | RegExp): Promise<void> => {
    await total().filter({ hasText: text }).waitFor();
  };
  /** Keys that come before the page is there come to nothing. */
  const toView = async (): Promise<void> => {
    await code.page.locator(TAB).click();
    await total().waitFor();
  };
  const find = async (text: string): Promise<void> => {
    await code.webview.getByRole('searchbox').fill(text);
  };
  /** Chooses something of the menu of the scenario's name. */
  const choose = async (name: string): Promise<void> => {
    await code.webview.locator('.document-name').click();
    await code.webview.getByRole('menuitem', { name }).click();
  };
  const tabIsUnsaved = (unsaved: boolean): Promise<Locator> =>
    code.see(unsaved ? `${TAB}.dirty` : `${TAB}:not(.dirty)`);

  it('opens in the view, with the référentiel whose actions it names', async () => {
    await code.open(SCENARIO);
    await showsTotal('28.60');
    await code.webview.getByTestId('total-potential').filter({ hasText: '85.00' }).waitFor();
    await tabIsUnsaved(false);
    await code.shoot('simulation-1-opened');
  });

  it('takes a status by the mouse', async () => {
    await find('2.1.1.4');
    await row('2.1.1.4').locator('[data-status="fait"]').click();
    await showsTotal('32.35');
    await tabIsUnsaved(true);
    await code.shoot('simulation-2-status');
  });

  it('takes a status by the keyboard alone', async () => {
    await find('');
    await code.run('View: Focus Active Editor Group');
    await tabTo(code, '[role=row][data-id]');
    await code.page.keyboard.press('Home');
    await walkTo(code, '1.1.1.3');
    await code.page.keyboard.press('p');
    await row('1.1.1.3').locator('[data-status="programme"][aria-checked="true"]').waitFor();
    await code.page.keyboard.press('f');
    await row('1.1.1.3').locator('[data-status="fait"][aria-checked="true"]').waitFor();
    await showsTotal('34.15');
    await code.shoot('simulation-3-keyboard');
  });

  it('takes an answer, and shows what it changes', async () => {
    const planned = await code.webview.getByTestId('total-planned').textContent();
    await code.webview.getByRole('button', { name: 'Collectivité', exact: true }).click();
    const question = code.webview.locator('[data-question="ecoles"]');
    await question.filter({ hasText: 'may take it out' }).waitFor();
    await question.getByRole('radio', { name: /^NO/i }).click();
    await code.webview
      .getByTestId('total-planned')
      .filter({ hasNotText: planned ?? '' })
      .waitFor();
    await question.filter({ hasText: 'deactivated' }).waitFor();
    await question.getByRole('radio', { name: /^NO/i, checked: true }).waitFor();
    await code.shoot('simulation-4-answer');
  });

  it('is saved, and scored by the command line as in the view', async () => {
    await code.page.keyboard.press('ControlOrMeta+S');
    await tabIsUnsaved(false);
    assert.match(readFileSync(file, 'utf8'), /ecoles: NON\b/);
    const scores = scoresOf(workspace, file);
    for (const id of ['1.1.1', '2.1.2', '3.2.1']) {
      await find(id);
      for (const shown of [id.slice(0, 1), id.slice(0, 3), id]) {
        await sameFigure(row(shown).locator('.cell.done'), scores[`nature_${shown}`]?.point_fait);
        await sameFigure(row(shown).locator('.cell.potential'), scores[`nature_${shown}`]?.point_potentiel);
      }
    }
    await find('');
    await sameFigure(total(), scores['nature']?.point_fait);
    await sameFigure(code.webview.getByTestId('total-potential'), scores['nature']?.point_potentiel);
    await sameFigure(code.webview.getByTestId('total-planned'), scores['nature']?.point_programme);
  });

  it('is found again after a reload, what is unsaved included', async () => {
    await row('1.1.1.3').locator('[data-status="pas_fait"]').click();
    await tabIsUnsaved(true);
    const before = await total().textContent();
    await until('what is unsaved is kept', () => isKept(join(workspace, '../user'), /1\.1\.1\.3: pas_fait/));
    await until('what is open is kept', async () =>
      String(await code.page.evaluate(STORED)).includes('"collectivity":true'),
    );
    await code.page.reload();
    await code.see('.explorer-folders-view .monaco-list-row');
    await showsTotal(before ?? '');
    await tabIsUnsaved(true);
    await code.webview.locator('[data-question="ecoles"]').waitFor();
    await code.shoot('simulation-5-reloaded');
  });

  it('is taken back step by step', async () => {
    await toView();
    // Where it was scrolled to may not have been kept yet.
    await find('1.1.1');
    await row('1.1.1.2').locator('[data-status="pas_fait"]').click();
    await row('1.1.1.2').locator('[data-status="pas_fait"][aria-checked="true"]').waitFor();
    await code.page.keyboard.press('ControlOrMeta+Z');
    await row('1.1.1.2').locator('[data-status="fait"][aria-checked="true"]').waitFor();
    await code.run('File: Revert File');
    await tabIsUnsaved(false);
    await row('1.1.1.3').locator('[data-status="fait"][aria-checked="true"]').waitFor();
    await find('');
  });

  it('follows a weight while it is written, without saving', async () => {
    await code.open('1.2.2.md');
    await toView();
    await code.run('View: Move Editor into Right Group');
    await code.page.locator('.tab[data-resource-name="1.2.2.md"]').click();
    const before = await total().textContent();
    await code.goTo('points: 8');
    await code.page.keyboard.press('End');
    await code.page.keyboard.press('Backspace');
    await code.page.keyboard.type('18');
    await total()
      .filter({ hasNotText: before ?? '' })
      .waitFor();
    await code.see('.tab.dirty[data-resource-name="1.2.2.md"]');
    await code.shoot('simulation-6-weight');
  });

  it('is compared with the last commit', async () => {
    const comparison = code.webview.locator('.tools .menu-button').first();
    await comparison.click();
    await code.webview.getByRole('menuitem', { name: 'The text as last committed' }).click();
    const difference = code.webview.getByTestId('total-difference');
    await difference.filter({ hasText: /[+−]/ }).waitFor();
    await comparison.filter({ hasText: /^Last commit [0-9a-f]{7}$/ }).waitFor();
    await code.shoot('simulation-7-compared');
    await code.page.locator('.tab[data-resource-name="1.2.2.md"]').click();
    await code.run('File: Revert File');
    await difference.filter({ hasText: /^0\.00$/ }).waitFor();
    await comparison.click();
    await code.webview.getByRole('menuitem', { name: 'Nothing' }).click();
    await difference.waitFor({ state: 'detached' });
  });

  it('is led to from the text of an action', async () => {
    await code.page.locator('.tab[data-resource-name="1.2.2.md"]').click();
    const lens = code.page.locator('.codelens-decoration a', { hasText: /\d \/ 4\.00 pts · simulation/ }).first();
    await lens.click();
    await code.webview.locator('[data-id="1.2.2"]:focus').waitFor();
    await code.shoot('simulation-8-lens');
  });

  it('is one with its text', async () => {
    const before = await total().textContent();
    await code.run('Référentiel: Show the Text of the Scenario');
    await code.see(`.editor-group-container.active ${TAB}.active`);
    await code.page.locator('.editor-group-container.active .monaco-editor .view-lines').click();
    await code.goTo('nature_1.1.1.2: fait');
    await code.page.keyboard.press('End');
    for (const _ of 'fait') await code.page.keyboard.press('Backspace');
    await code.page.keyboard.type('pas_fait');
    await total()
      .filter({ hasNotText: before ?? '' })
      .waitFor();
    await code.shoot('simulation-9-text');
    await code.run('File: Revert File');
    await showsTotal(before ?? '');
    await code.run('View: Revert and Close Editor');
  });

  it('is renamed from the title that it has, however its text quotes it', async () => {
    const rename = async (title: string): Promise<string> => {
      await choose('Rename…');
      const input = await code.see('.quick-input-widget input');
      const before = await input.inputValue();
      await input.fill(title);
      await input.press('Enter');
      await code.webview.locator('.document-title', { hasText: title }).waitFor();
      return before;
    };
    const quoted = `L'essai: "b" # c`;
    await toView();
    const before = await rename(quoted);
    assert.equal(await rename('Essai'), quoted);
    await code.run('File: Revert File');
    await code.webview.locator('.document-title', { hasText: before }).waitFor();
    await tabIsUnsaved(false);
  });

  it('goes on with a language server that is started again', async () => {
    const before = await total().textContent();
    const restarted = await code.watch('[id="referentiel.referentiel.referentiel.status"]', [
      /^\s*Référentiel/,
      /\d référentiels?$/,
    ]);
    await code.run('Référentiel: Restart the Language Server');
    await restarted();
    await row('1.1.1.2').locator('[data-status="pas_fait"]').click();
    await total()
      .filter({ hasNotText: before ?? '' })
      .waitFor();
    await code.run('File: Revert File');
    await showsTotal(before ?? '');
    await tabIsUnsaved(false);
  });

  it('stays in the view when it is saved under a name that says nothing of scenarios', async () => {
    const before = await total().textContent();
    const saveAs = async (name: string): Promise<void> => {
      await choose('Save as…');
      const input = await code.see('.quick-input-widget input');
      // The dialog writes its own suggestion over what is typed before.
      await until('the dialog is ready', async () => /\.yml$/.test(await input.inputValue()));
      await input.fill(join(scenarios, name));
      // Where that is another folder, it goes there first.
      await code.see('.quick-input-list .monaco-list-row', SCENARIO);
      await input.press('Enter');
      await input.waitFor({ state: 'hidden' });
      await code.see(`.tab.active:not(.dirty)[data-resource-name="${name}"]`);
      await until(`${name} is in the view`, () => total().isVisible());
      await showsTotal(before ?? '');
    };
    await toView();
    await saveAs('essai.yml');
    await choose('Duplicate');
    await code.see('.tab.active.dirty[data-resource-name="essai 2.yml"]');
    await until('the copy is in the view', () => total().isVisible());
    await saveAs('copie.yml');
    assert.equal(await code.page.locator('.tab[data-resource-name="copie.yml"]').count(), 1);
    await code.shoot('simulation-11-saved-as');
  });

  it('leaves another file with the same text alone', async () => {
    copyFileSync(file, join(scenarios, 'autre.yml'));
    await code.run('View: Revert and Close Editor');
    // The search for files goes on for a while with those that it has found before.
    await code.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'autre.yml' }).dblclick();
    await code.see('.tab.active[data-resource-name="autre.yml"]');
    await code.goTo('Statuts:');
    await code.run('View: Revert and Close Editor');
    await code.run('View: Revert and Close Editor');
    await code.open(SCENARIO);
    await showsTotal(/\d/);
  });

  it('shows the same when a new one is saved, beside the other scenarios', async () => {
    await code.open('2.2.1.md');
    await code.run('Référentiel: New Scenario');
    const tab = '.tab[data-resource-name="Simulation.scenario.yml"]';
    await code.see(`${tab}.active`);
    await code.webview.getByTestId('total-potential').filter({ hasText: '10.00' }).waitFor();
    await row('2.2.1.1').focus();
    await code.page.keyboard.press('f');
    await showsTotal('3.00');
    await code.page.keyboard.press('ControlOrMeta+S');
    await code.see(`${tab}.active:not(.dirty)`);
    await until('it is in the view again', () => total().isVisible());
    await showsTotal('3.00');
    await code.webview.getByTestId('total-potential').filter({ hasText: '10.00' }).waitFor();
    assert.ok(existsSync(join(scenarios, 'Simulation.scenario.yml')));
    await code.run('View: Revert and Close Editor');
    await code.run('View: Revert and Close Editor');
    await code.open(SCENARIO);
    await showsTotal(/\d/);
  });

  it('is saved under the name that a new one was given, also after a reload', async () => {
    await code.open('2.2.1.md');
    await code.run('Référentiel: New Scenario');
    const tab = '.tab[data-resource-name="Simulation 2.scenario.yml"]';
    await code.see(`${tab}.active`);
    await code.webview.getByTestId('total-potential').filter({ hasText: '10.00' }).waitFor();
    await row('2.2.1.1').focus();
    await code.page.keyboard.press('f');
    await showsTotal('3.00');
    await until('what is unsaved is kept', () => isKept(join(workspace, '../user'), /2\.2\.1\.1: fait/));
    await until('what is open is kept', async () =>
      /Simulation(?: 2)?\.scenario\.yml","scheme":"untitled"/.test(String(await code.page.evaluate(STORED))),
    );
    await code.page.reload();
    await code.see(`${tab}.dirty`);
    await code.page.locator(tab).click();
    await showsTotal('3.00');
    await code.page.keyboard.press('ControlOrMeta+S');
    await code.see(`${tab}.active:not(.dirty)`);
    assert.ok(existsSync(join(workspace, 'exemple/scenarios/Simulation 2.scenario.yml')));
    await code.run('View: Revert and Close Editor');
    await code.run('View: Revert and Close Editor');
    await code.open(SCENARIO);
    await showsTotal(/\d/);
  });

  it('asks before all statuses are cleared', async () => {
    const before = (await total().textContent()) ?? '';
    const clear = async (answer: string): Promise<void> => {
      await code.webview.getByRole('button', { name: 'Clear all statuses' }).click();
      await code.see('.monaco-dialog-box', /Clear \d+ statuses\?/);
      await code.page.locator('.monaco-dialog-box').getByRole('button', { name: answer, exact: true }).click();
    };
    await clear('Cancel');
    await showsTotal(before);
    await tabIsUnsaved(false);
    await clear('Clear');
    await showsTotal('0.00');
    await code.run('File: Revert File');
    await showsTotal(before);
  });

  it('asks before it is closed with something unsaved', async () => {
    await toView();
    await find('1.1.1.2');
    await row('1.1.1.2').locator('[data-status="pas_fait"]').click();
    await tabIsUnsaved(true);
    await code.page.locator(`${TAB} .tab-actions .action-label`).click();
    await code.see('.monaco-dialog-box', new RegExp(`save the changes you made to ${SCENARIO}`));
    await code.shoot('simulation-10-unsaved');
    await code.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Cancel' }).click();
    await code.run('View: Revert and Close Editor');
    await code.page.locator(TAB).waitFor({ state: 'detached' });
  });

  it('has met no error of its own', () => {
    assert.deepEqual(faults, []);
  });
});

type Scores = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The view shows two decimals, the command line three. */
async function sameFigure(shown: Locator, expected: number | undefined): Promise<void> {
  const figure = Number(await shown.textContent());
  assert.ok(expected !== undefined && Math.abs(figure - expected) < 0.0056, `${figure} is shown, ${expected} is meant`);
}

/** What the command line says of a scenario's file. */
function scoresOf(workspace: string, file: string): Scores {
  const args = [CLI, 'score', join(workspace, 'exemple'), '--scenario', file, '--format', 'json'];
  const text = (() => {
    try {
      return execFileSync(process.execPath, args, { encoding: 'utf8' });
    } catch (error) {
      // The expected scores that the file holds are no longer met, which its exit code tells.
      if (error instanceof Error && 'stdout' in error) return String(error.stdout);
      throw error;
    }
  })();
  const { scenarios } = JSON.parse(text) as { readonly scenarios: readonly { readonly scores: Scores }[] };
  return scenarios[0]?.scores ?? {};
}

/** The workbench sees Git here alone: its other tests are to be the same in and out of a repository. */
function commitAll(workspace: string): void {
  mkdirSync(join(workspace, '.vscode'), { recursive: true });
  writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify({ 'git.enabled': true }));
  const git = (...args: readonly string[]): void => {
    const someone = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...someone, ...args], { cwd: workspace, stdio: 'pipe' });
  };
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Exemple');
}

/** True when VS Code has put away an unsaved text that holds this. */
function isKept(user: string, text: RegExp): boolean {
  return readdirSync(user, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /Backups/.test(entry.parentPath))
    .some(entry => text.test(readFileSync(join(entry.parentPath, entry.name), 'utf8')));
}

/**
 * What the workbench in the browser has put away of its state, as one text. It does so every few seconds, where a
 * desktop one does when it ends.
 */
const STORED = `(async () => {
  const settled = request => new Promise((settle, fail) => {
    request.onsuccess = () => settle(request.result);
    request.onerror = () => fail(request.error);
  });
  const texts = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      texts.push(JSON.stringify(await settled(database.transaction(store).objectStore(store).getAll())));
    }
    database.close();
  }
  return texts.join().replaceAll('\\\\', '');
})()`;

/** Presses Tab until the focus is where it should be. */
async function tabTo(code: Workbench, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if ((await code.webview.locator(`${selector}:focus`).count()) > 0) return;
    await code.page.keyboard.press('Tab');
  }
  assert.fail(`Tab never leads to ${selector}`);
}

/** Presses the down arrow, opening what is closed, until the row of an action has the focus. */
async function walkTo(code: Workbench, id: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const focused = code.webview.locator('[role=row][data-id]:focus');
    const [at, expanded] = [await focused.getAttribute('data-id'), await focused.getAttribute('aria-expanded')];
    if (at === id) return;
    await code.page.keyboard.press(expanded === 'false' ? 'ArrowRight' : 'ArrowDown');
    await code.webview
      .locator(`[role=row][data-id]:focus:not([data-id="${at}"]), [data-id="${at}"]:focus[aria-expanded="true"]`)
      .waitFor();
  }
  assert.fail(`the arrows never lead to ${id}`);
}
