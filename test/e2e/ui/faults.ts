/** The problems of a workbench and their fixes, as a person meets them. */
import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

const OFFER_MS = 5000;
const ATTEMPTS = 4;

export interface Faults {
  /** Opens a file by its name; the keys go to its editor. */
  open(name: string): Promise<void>;
  /** The lines of the Problems view that hold a text. */
  row(text: string | RegExp): Locator;
  /** Opens the menu of fixes where the cursor of the editor is, once it holds this one. */
  openFixes(title: string): Promise<Locator>;
  /** Makes the fix of this title where the cursor of the editor is. */
  fix(title: string): Promise<void>;
  /** Saves what the editor holds. */
  save(): Promise<void>;
  /** Waits until no line of the Problems view holds a text any more. */
  gone(text: string | RegExp): Promise<void>;
}

export function faultsOf({ page, see, open }: Workbench): Faults {
  const row = (text: string | RegExp): Locator => page.locator('.markers-panel .monaco-list-row', { hasText: text });
  const openFixes = async (title: string): Promise<Locator> => {
    const choice = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    // Fixes that are asked for before the fault is known at the cursor are none, and the menu does not come.
    for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
      await page.keyboard.press('ControlOrMeta+.');
      const offered = await choice.waitFor({ timeout: OFFER_MS }).then(
        () => true,
        () => false,
      );
      if (offered) return choice;
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('ControlOrMeta+.');
    return see('.action-widget .monaco-list-row', title);
  };
  return {
    row,
    open: async name => {
      await open(name);
      // Keys that come before the focus does go elsewhere.
      await see('.editor-instance .monaco-editor.focused');
    },
    openFixes,
    fix: async title => {
      await (await openFixes(title)).click();
      await page.locator('.action-widget .monaco-list-row').first().waitFor({ state: 'detached' });
    },
    save: async () => {
      await page.keyboard.press('ControlOrMeta+S');
      await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    },
    gone: text => row(text).first().waitFor({ state: 'detached' }),
  };
}
