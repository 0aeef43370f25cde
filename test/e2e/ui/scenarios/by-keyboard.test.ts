import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { scenarioRoom, TAB } from '../scenario.ts';
import { until } from '../until.ts';

/** From any part of the view to any other, in so many times Tab. */
const MOST_TABS = 3;
const OTHER = 'Une communauté d’agglomération de 60 000 habitants bien engagée';

describe('a scenario in the workbench, by keyboard alone and few times Tab from each part to the next', () => {
  const room = scenarioRoom('by-keyboard');
  const { total, showsTotal } = room;
  let tabs = 0;

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      tabs = key.endsWith('Tab') ? tabs + 1 : 0;
      assert.ok(tabs <= MOST_TABS, `${tabs} times ${key}`);
      await room.code.page.keyboard.press(key);
    }
  };
  const write = async (text: string): Promise<void> => {
    tabs = 0;
    await room.code.page.keyboard.type(text);
  };
  /** Waits until something of the view has the focus. */
  const reached = (selector: string): Promise<void> => room.code.webview.locator(`${selector}:focus`).waitFor();
  const viewHasFocus = (): Promise<void> =>
    until('the view has the focus', () => room.code.webview.locator('html').evaluate('document.hasFocus()'));
  /** VS Code gives the keys to what it has opened. */
  const open = async (): Promise<void> => {
    await room.open();
    await viewHasFocus();
  };

  it('is told what the collectivité is, and an answer where a search leads', async () => {
    await open();
    const { webview } = room.code;
    await press('Tab', 'End', 'Enter');
    await webview.locator('.identity .fold').waitFor();
    await press('Tab', 'Tab');
    await reached('.identity .fold');
    await press('Enter', 'Tab', 'ArrowDown');
    await showsTotal('28.20');
    await press('Tab', 'Tab', 'Tab');
    await reached('.questions-search [type=search]');
    await write('eclairage');
    await press('Tab', 'Tab', 'Tab');
    await reached('[data-question="eclairage"] input');
    await press('ArrowUp');
    await webview
      .locator('[data-question="eclairage"] .option', { hasText: 'Yes' })
      .getByText('answer of now')
      .waitFor();
    await press('Escape');
    await reached('.tools [aria-pressed="false"]');
  });

  it('is given a status, and says why it comes to what it does', async () => {
    await open();
    await press('Tab', 'Tab', 'Tab');
    await press('Home', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown');
    await reached('[data-id="1.1.1.1.1"]');
    await press('n');
    await showsTotal('27.00');
    await press('?');
    await reached('.panel-why');
    await room.code.webview.locator('.panel-why', { hasText: '1.60 not done' }).waitFor();
    await press('Escape');
    await reached('[data-id="1.1.1.1.1"]');
  });

  it('is planned, and its plan becomes a scenario', async () => {
    await open();
    const { webview, see } = room.code;
    const found = webview.locator('.plan-found[aria-busy="false"]');
    await press('Tab', 'Tab', 'Tab', 'Home', 'Shift+Tab', 'ArrowUp');
    await reached('.card.plan .fold');
    await press('Enter');
    await found.waitFor();
    await press('ArrowDown', 'ArrowRight');
    await webview.locator('.goal-value', { hasText: /^36%/ }).waitFor();
    await found.waitFor();
    await press('ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'Enter');
    await see(`.tab.active.dirty:not(${TAB})`);
    await total().filter({ hasText: '32.35' }).waitFor();
  });

  it('is compared and exported: the focus comes back from what the workbench asks', async () => {
    await open();
    const { see, shoot } = room.code;
    await press('Tab', 'End', 'ArrowLeft', 'ArrowLeft', 'Enter', 'ArrowDown', 'Enter');
    await see('.quick-input-list .monaco-list-row', OTHER);
    await write('agglomération');
    await see('.quick-input-list .monaco-list-row.focused', OTHER);
    await press('Enter');
    await reached('.tools .menu-button.on');
    await press('ArrowRight', 'Enter', 'Enter');
    const path = await see('.quick-input-widget input');
    await until('a name is proposed', async () => (await path.inputValue()).endsWith('.xlsx'));
    await see('.quick-input-list .monaco-list-row', '..');
    await shoot('by-keyboard-export');
    await press('Enter');
    await until('the workbook is written', () => readdirSync(room.scenarios).some(name => name.endsWith('.xlsx')));
    await reached('.tools .menu-button');
    await room.compareWithNothing();
  });
});
