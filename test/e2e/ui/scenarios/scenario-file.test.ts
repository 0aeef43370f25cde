import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { givePath } from '../folder-dialog.ts';
import { untilKept } from '../kept.ts';
import { SCENARIO, scenarioRoom, TAB, TOTAL, tabOf } from '../scenario.ts';
import { until } from '../until.ts';

describe('a scenario in the workbench, as a document', () => {
  const room = scenarioRoom('scenario-file');
  const { row, find, total, showsTotal, choose, isUnsaved, revert } = room;

  /** Changes the scenario; another total shows it. */
  const change = async (): Promise<string> => {
    await find('1.1.1.2');
    await row('1.1.1.2').locator('[data-status="pas_fait"]').click();
    await total().filter({ hasNotText: TOTAL }).waitFor();
    await isUnsaved(true);
    return (await total().textContent()) ?? '';
  };

  it('is found again after a reload, what is unsaved included', async () => {
    await room.open();
    const { code } = room;
    await code.webview.getByRole('button', { name: 'Collectivité', exact: true }).click();
    await code.webview.locator('[data-question="ecoles"]').waitFor();
    const changed = await change();
    await untilKept(code, room.workspace, /1\.1\.1\.2: pas_fait/, /"collectivity":true/);
    await code.reload();
    await showsTotal(changed);
    await isUnsaved(true);
    await code.webview.locator('[data-question="ecoles"]').waitFor();
    await code.shoot('scenario-9-reloaded');
  });

  it('is saved with what was set at the very moment before', async () => {
    await room.open();
    await find('1.1.1.2');
    await row('1.1.1.2').focus();
    for (const key of ['n', 'ControlOrMeta+S']) await room.code.page.keyboard.press(key);
    await isUnsaved(false);
    await until('the file says it', async () =>
      /1\.1\.1\.2: pas_fait/.test(readFileSync(join(room.scenarios, SCENARIO), 'utf8')),
    );
  });

  it('is taken back step by step', async () => {
    await room.open();
    const changed = await change();
    await row('1.1.1.2').locator('[data-status="non_concerne"]').click();
    await total().filter({ hasNotText: changed }).waitFor();
    await room.code.page.keyboard.press('ControlOrMeta+Z');
    await showsTotal(changed);
    await row('1.1.1.2').locator('[data-status="pas_fait"][aria-checked="true"]').waitFor();
    await revert();
    await row('1.1.1.2').locator('[data-status="fait"][aria-checked="true"]').waitFor();
  });

  it('is renamed from the title that it has, however its text quotes it', async () => {
    await room.open();
    const { code } = room;
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
    const before = await rename(quoted);
    assert.equal(await rename('Autre titre'), quoted);
    await revert();
    await code.webview.locator('.document-title', { hasText: before }).waitFor();
  });

  /** Saves what is active beside the scenarios, under another name. */
  const saveAs = async (name: string): Promise<void> => {
    const { code } = room;
    const before = (await total().textContent()) ?? '';
    await choose('Save as…');
    await givePath(code, 'Save As', join(room.scenarios, name));
    const input = await code.see('.quick-input-widget input');
    // Where that is another folder, it goes there first.
    await code.see('.quick-input-list .monaco-list-row', SCENARIO);
    await input.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await code.see(`${tabOf(name)}.active:not(.dirty)`);
    await code.webview.getByRole('button', { name: `(${name})` }).waitFor();
    await showsTotal(before);
    // The text that VS Code has opened goes once there is the view.
    await code.page.locator(tabOf(name)).nth(1).waitFor({ state: 'detached' });
  };

  it('stays in the view when it is saved under a name that says nothing of scenarios', async () => {
    await room.open();
    await saveAs('essai.yml');
    await room.code.shoot('scenario-10-saved-as');
  });

  it('is duplicated in the view as soon as it is saved', async () => {
    await room.open();
    const { code } = room;
    await saveAs('essai.yml');
    await choose('Duplicate');
    await code.see(`${tabOf('essai.scenario.yml')}.active.dirty`);
    await showsTotal(TOTAL);
    await saveAs('copie.yml');
  });

  it('leaves another file with the same text alone', async () => {
    await room.open();
    const { code } = room;
    copyFileSync(join(room.scenarios, SCENARIO), join(room.scenarios, 'autre.yml'));
    // The search for files goes on for a while with those that it has found before.
    await code.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'autre.yml' }).dblclick();
    await code.see(`${tabOf('autre.yml')}.active`);
    await code.goTo('Statuts:');
  });

  /** A new scenario of 2.2.1, with a status; the view shows its total. */
  const begin = async (name: string): Promise<void> => {
    const { code } = room;
    await code.open('2.2.1.md');
    await code.run('Référentiel: New Scenario');
    await code.see(`${tabOf(name)}.active`);
    await code.webview.getByTestId('total-potential').filter({ hasText: '10.00' }).waitFor();
    await row('2.2.1.1').focus();
    await code.page.keyboard.press('f');
    await showsTotal('3.00');
  };
  /** Saves a new scenario; it is in the view again, beside the other scenarios. */
  const saveNew = async (name: string): Promise<void> => {
    const { code } = room;
    await code.page.keyboard.press('ControlOrMeta+S');
    await code.see(`${tabOf(name)}.active:not(.dirty)`);
    await showsTotal('3.00');
    await code.webview.getByTestId('total-potential').filter({ hasText: '10.00' }).waitFor();
    await until(`${name} lies beside the other scenarios`, () => existsSync(join(room.scenarios, name)));
  };

  it('shows the same when a new one is saved', async () => {
    await begin('Simulation.scenario.yml');
    await saveNew('Simulation.scenario.yml');
  });

  it('is saved under the name that a new one was given, also after a reload', async () => {
    const name = 'Simulation.scenario.yml';
    const { code } = room;
    await begin(name);
    // With what its page remembers, which says what it shows.
    const state = /"scope":"2\.2\.1"(?:(?!"state":).){0,2000}Simulation\.scenario\.yml","scheme":"untitled"/;
    await untilKept(code, room.workspace, /2\.2\.1\.1: fait/, state);
    await code.reload();
    await code.see(`${tabOf(name)}.dirty`);
    await code.page.locator(tabOf(name)).click();
    await showsTotal('3.00');
    await saveNew(name);
  });

  it('asks before it is closed with something unsaved', async () => {
    await room.open();
    await change();
    const { code } = room;
    await code.page.locator(`${TAB} .tab-actions .action-label`).click();
    await code.see('.monaco-dialog-box', new RegExp(`save the changes you made to ${SCENARIO}`));
    await code.shoot('scenario-11-unsaved');
    await code.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Cancel' }).click();
    await isUnsaved(true);
  });
});
