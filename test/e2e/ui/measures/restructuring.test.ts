import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { faultsOf } from '../faults.ts';
import { sitting } from '../sitting.ts';
import { until } from '../until.ts';
import { PLACE, type Workbench } from '../workbench.ts';

const ACTIONS = 'exemple/actions';

// One sitting at one workbench: each step starts where the one before it ended.
describe('writing and restructuring a référentiel in the workbench', () => {
  let code: Workbench;
  let workspace = '';
  let thrown: readonly string[] = [];

  sitting('restructuring', here => {
    ({ code, home: workspace, thrown } = here);
  });

  const row = (name: RegExp): Locator => code.page.getByRole('treeitem', { name }).first();
  const textOf = (name: string): string => {
    const path = join(workspace, ACTIONS, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  /** Chooses an entry of the menu of a row. A menu takes no clicks just after it has opened. */
  const choose = async (name: RegExp, command: string): Promise<void> => {
    await row(name).click({ button: 'right' });
    await code.page.getByRole('menuitem', { name: command, exact: true }).hover();
    await code.see('.monaco-menu .action-item.focused', command);
    await code.page.keyboard.press('Enter');
  };
  const confirm = async (button: string): Promise<void> => {
    await code.page.locator('.monaco-dialog-box').getByRole('button', { name: button, exact: true }).click();
    await code.page.locator('.monaco-dialog-box').waitFor({ state: 'hidden' });
  };

  it('begins a measure from the tree, with the next id', async () => {
    await code.open('1.1.1.md');
    await code.run('Référentiel: Focus on Actions View');
    await row(/^Measure 1\.1\.1,/).waitFor();
    await choose(/^Sub-axis 1\.1,/, 'New Action Below');
    await code.see('.tab.active[data-resource-name="1.1.2.md"]');
    await code.see('.view-line', 'identifiant: 1.1.2');
    await code.see(PLACE, /\(14 selected\)/);
    await code.inText();
    await code.page.keyboard.type('Observer les oiseaux');
    await row(/^Measure 1\.1\.2, Observer les oiseaux/).waitFor();
    await code.shoot('restructuring-1-new');
  });

  it('drops a measure on another sub-axis, after a look at what changes', async () => {
    await code.page.keyboard.press('ControlOrMeta+S');
    await code.see('.tab.active:not(.dirty)');
    await code.run('Référentiel: Focus on Actions View');
    await row(/^Sub-axis 1\.2,/).waitFor();
    await row(/^Measure 1\.1\.2,/).dragTo(row(/^Sub-axis 1\.2,/));
    await code.applyPreview();
    await row(/^Measure 1\.2\.3, Observer les oiseaux/).waitFor();
    await until('the file has the other name', async () => textOf('1.2.3.md').includes('identifiant: 1.2.3'));
    assert.equal(textOf('1.1.2.md'), '');
    // Of a file that has its new id and still its old name: rows go on moving until that is gone.
    await row(/^Axis 1,.*1 warning/).waitFor({ state: 'detached' });
    await code.see('.tab.active[data-resource-name="1.2.3.md"]');
    await row(/^Measure 1\.2\.3, Observer les oiseaux/)
      .and(code.page.locator('.selected'))
      .waitFor();
    await code.shoot('restructuring-2-dropped');
  });

  it('takes the drop back, and makes it again, from the tree', async () => {
    await code.allSaved();
    await code.page.keyboard.press('ControlOrMeta+Z');
    await row(/^Measure 1\.1\.2, Observer les oiseaux/).waitFor();
    await code.page.keyboard.press('ControlOrMeta+Shift+Z');
    await row(/^Measure 1\.2\.3, Observer les oiseaux/).waitFor();
    await code.run('File: Save All Files');
    await until('the file has the other name again', async () => textOf('1.2.3.md').includes('identifiant: 1.2.3'));
  });

  it('deletes an action after what names it was listed', async () => {
    await choose(/^Measure 1\.2\.3,/, 'Delete…');
    await code.see('.monaco-dialog-box', 'Nothing names it. Those behind it close the gap.');
    await code.shoot('restructuring-3-delete');
    await confirm('Delete');
    await row(/^Measure 1\.2\.3,/).waitFor({ state: 'detached' });
    await choose(/^Measure 1\.2\.2,/, 'Delete…');
    await code.see('.monaco-dialog-box', /nature_1\.md: \d+/);
    await code.shoot('restructuring-4-cited');
    await confirm('Cancel');
  });

  it('moves a measure up, in all files that name it, once they were looked at', async () => {
    const question = code.page.getByRole('dialog', { name: /Actions have other ids/ });
    await code.run('Notifications: Show Notifications');
    // One question for all that was changed, not one a change. The next one takes its place, and the list closes meanwhile.
    await code.see('.notifications-center', 'Actions have other ids.');
    assert.equal(await question.count(), 1);
    await code.run('Notifications: Clear All Notifications');
    await choose(/^Measure 1\.2\.2,/, 'Move Up');
    await code.applyPreview();
    // The keys are where the change was asked for, and at what it has moved.
    await row(/^Measure 1\.2\.1, Adopter/)
      .and(code.page.locator('.monaco-list:focus-within .focused'))
      .waitFor();
    await code.see('.statusbar-item .codicon-bell-dot');
    await code.run('Notifications: Show Notifications');
    await code.shoot('restructuring-5-moved');
    await question.getByRole('button', { name: 'Keep as a Map' }).click();
    await code.see('.view-line', /"nature_1\.2\.2":.\{."nature_1\.2\.1":/);
    await code.run('View: Revert and Close Editor');
  });

  it('mends a copied file by one fix', async () => {
    copyFileSync(join(workspace, ACTIONS, '3.1.1.md'), join(workspace, ACTIONS, '3.1.1-copie.md'));
    await row(/^Axis 3,.*1 error/).waitFor();
    await code.open(`${ACTIONS}/3.1.1-copie.md`);
    // To the end of the line, where the cursor still touches the id.
    await (await code.see('.view-line', /^identifiant:.3\.1\.1$/)).click();
    await code.inText();
    await faultsOf(code).openFixes('Renumber to 3.1.2');
    await code.shoot('restructuring-6-copy');
    await code.page.keyboard.press('Enter');
    await code.applyPreview();
    await row(/^Measure 3\.1\.2,/).waitFor();
    await code.see('.tab.active[data-resource-name="3.1.2.md"]');
  });

  it('has met no error of its own', () => {
    assert.deepEqual(thrown, []);
  });
});
