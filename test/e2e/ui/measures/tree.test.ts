import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { sitting } from '../sitting.ts';
import { until } from '../until.ts';
import type { Workbench } from '../workbench.ts';

// One sitting at one workbench: each step starts where the one before it ended.
describe('the tree as a workbench, on a copy of referentiel/', () => {
  let code: Workbench;
  let thrown: readonly string[] = [];

  sitting('tree', async here => {
    ({ code, thrown } = here);
    await code.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });

  const row = (name: RegExp): Locator => code.page.getByRole('treeitem', { name }).first();
  /** Selects a row, another one than the last, which a second click at once would open; waits until the keys go there. */
  const select = async (name: RegExp): Promise<void> => {
    await row(name).click();
    await row(name).and(code.page.locator('.monaco-list:focus-within .focused')).waitFor();
  };
  const expand = async (name: RegExp): Promise<void> => {
    await select(name);
    await code.page.keyboard.press('ArrowRight');
    await row(name).and(code.page.locator('[aria-expanded=true]')).waitFor();
  };
  const choose = async (name: RegExp, command: string): Promise<void> => {
    await row(name).click({ button: 'right' });
    await take(command);
  };
  /** Chooses an entry of the menu that is open. A menu takes no clicks just after it has opened. */
  const take = async (command: string): Promise<void> => {
    await code.page.getByRole('menuitem', { name: command }).hover();
    await code.see('.monaco-menu .action-item.focused', command);
    await code.page.keyboard.press('Enter');
  };
  /** Leaves a rename that has begun: the keys go back to the text a moment later, and would be taken from what has them by then. */
  const leaveRename = async (): Promise<void> => {
    await code.dismiss('.rename-box input');
    await code.inText();
  };

  it('shows what stands around a measure below it', async () => {
    await code.open('1.2.1.md');
    await code.run('Référentiel: Focus on Actions View');
    // Rows go on moving until what the editor shows has been found.
    await row(/^Measure 1\.2\.1,/)
      .and(code.page.locator('.selected'))
      .waitFor();
    await expand(/^Measure 1\.2\.1,/);
    await row(/^Sub-action 1\.2\.1\.3,/).waitFor();
    await expand(/^Rules, 1, 1\.2\.1$/);
    await select(/^Rule nature_1\.2\.1,/);
    await code.see('.tab.active[data-resource-name="nature_1.md"]');
    await code.shoot('tree-1-around');
  });

  it('copies the id of an action with the name of its référentiel', async () => {
    await choose(/^Sub-action 1\.2\.1\.3,/, 'Copy Qualified Id');
    await until(
      'the id is copied',
      async () => (await code.page.evaluate('navigator.clipboard.readText()')) === 'nature_1.2.1.3',
    );
  });

  it('opens an action to the side, by a key', async () => {
    await select(/^Measure 1\.2\.1,/);
    await code.page.keyboard.press('ControlOrMeta+Enter');
    const side = code.page.locator('.editor-group-container').nth(1);
    await side.locator('.tab.active[data-resource-name="1.2.1.md"]').waitFor();
    await code.run('View: Close All Editors');
  });

  it('begins to rename an action, by a key, at its id', async () => {
    await select(/^Measure 1\.2\.2,/);
    await code.page.keyboard.press('F2');
    const input = await code.see('.rename-box input');
    assert.equal(await input.inputValue(), '1.2.2');
    await leaveRename();
  });

  it('begins to rename the action at which the keys are, though another one is selected', async () => {
    await select(/^Measure 1\.2\.1,/);
    await code.page.keyboard.press('ArrowDown');
    await row(/^Sub-action 1\.2\.1\.1,/)
      .and(code.page.locator('.monaco-list:focus-within .focused'))
      .waitFor();
    await code.page.keyboard.press('F2');
    const input = await code.see('.rename-box input');
    assert.equal(await input.inputValue(), '1.2.1.1');
    await leaveRename();
  });

  it('begins to rename a question by its menu, where it is written', async () => {
    await expand(/^Questions, 1, 1\.2\.1$/);
    await choose(/^Question plu,/, 'Rename…');
    const input = await code.see('.rename-box input');
    assert.equal(await input.inputValue(), 'plu');
    await leaveRename();
  });

  it('finds all that names an action', async () => {
    await choose(/^Measure 1\.2\.1,/, 'Find All References');
    await code.see('.composite.title', 'References');
    await code.see('.pane-body .monaco-list-row', 'nature_1.md');
    // The view takes the keys once it has chosen what it shows first.
    await code.see('.monaco-list:focus-within .monaco-list-row.focused', 'identifiant: 1.2.1');
    await code.run('Référentiel: Focus on Actions View');
  });

  it('shows while words are typed what has them, and all again', async () => {
    await select(/^Measure 1\.2\.1,/);
    await code.page.keyboard.press('ControlOrMeta+F');
    const input = await code.see('.quick-input-widget input');
    await input.fill('pleine terre');
    await code.see('.pane-body .message', /“pleine terre”: [1-9] actions found/);
    await row(/^Sub-action 1\.2\.1\.2,/).waitFor();
    await row(/^Axis 2,/).waitFor({ state: 'detached' });
    await row(/^Rules, 1, 1\.2\.1$/).waitFor({ state: 'detached' });
    await code.shoot('tree-2-filter');
    await input.press('Enter');
    await code.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await code.page.getByRole('button', { name: 'Clear Filter' }).click();
    await row(/^Axis 2,/).waitFor();
    // What was open before is open again.
    await row(/^Rule nature_1\.2\.1,/).waitFor();
    await row(/^Question plu,/).waitFor();
  });

  it('leads out of a filter that leaves nothing', async () => {
    await select(/^Measure 1\.2\.1,/);
    await code.page.keyboard.press('ControlOrMeta+F');
    const input = await code.see('.quick-input-widget input');
    await input.fill('zzzz');
    await code.see('.pane-body', 'Nothing here passes the filter.');
    await input.press('Enter');
    await code.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await (await code.see('.pane-body .monaco-button', 'Clear Filter')).click();
    await row(/^Axis 2,/).waitFor();
  });

  it('stands by points where that is asked for', async () => {
    await code.page.locator('.pane-header', { hasText: 'Actions' }).hover();
    await code.page
      .locator('.pane-header', { hasText: 'Actions' })
      .getByRole('button', { name: /^More Actions/ })
      .click();
    await take('Sort');
    await take('By Points');
    const top = async (name: RegExp): Promise<number> => (await row(name).boundingBox())?.y ?? 0;
    await until(
      'the axis with the most points is the first',
      async () => (await top(/^Axis 2,/)) < (await top(/^Axis 1,/)),
    );
    await code.shoot('tree-3-sorted');
  });

  it('lists what an action cites and what cites it, and stays while one goes there', async () => {
    await code.run('Référentiel: Focus on Citations View');
    await code.open('6.5.1.md');
    await code.goTo('6.5.1');
    const pane = code.page.locator('.pane', { has: code.page.locator('.pane-header', { hasText: 'Citations' }) });
    const cited = (name: RegExp): Locator => pane.getByRole('treeitem', { name }).first();
    await cited(/^Measure 5\.1\.4,/).waitFor();
    await code.shoot('tree-4-citations');
    await cited(/^Evalué dans la 5\.1\.4/).click();
    await code.see('#status\\.editor\\.selection', /\(5 selected\)/);
    await cited(/^Measure 5\.1\.4,/).click();
    await code.see('.tab.active[data-resource-name="5.1.4.md"]');
    // What is done in the text is followed again: it is cited by where one came from.
    await code.page.locator('.editor-instance .monaco-editor').first().click();
    await cited(/^Measure 5\.1\.4,/).waitFor({ state: 'detached' });
    await cited(/^Measure 6\.5\.1,/).waitFor();
  });

  it('lists each action and each section once in the outline, and actions alone where that is wanted', async () => {
    await code.run('Explorer: Focus on Outline View');
    const listed = (text: RegExp): Locator => code.page.locator('.outline-pane .monaco-list-row', { hasText: text });
    await listed(/^5\.1\.4 /).waitFor();
    await listed(/^Description$/)
      .first()
      .waitFor();
    await listed(/^# |Markdown/)
      .first()
      .waitFor({ state: 'detached' });
    await code.shoot('tree-5-outline');
    await code.run('Référentiel: List Only Actions in Outline');
    await listed(/^Description$/)
      .first()
      .waitFor({ state: 'detached' });
    await listed(/^5\.1\.4 /).waitFor();
    // Said once the breadcrumbs are set, too.
    await code.see('.statusbar-item', 'In this workspace the outline lists only actions');
    await code.run('Référentiel: List Sections in Outline Too');
    await listed(/^Description$/)
      .first()
      .waitFor();
  });

  it('has met no error of its own', () => {
    assert.deepEqual(thrown, []);
  });
});
