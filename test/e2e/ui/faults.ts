/** The problems of a workbench and their fixes, as a person meets them. */
import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

export interface Faults {
  /** Opens the Problems view, which has the keys from then on. */
  list(): Promise<void>;
  /** Opens a file by its name; the keys go to its editor. */
  open(name: string): Promise<void>;
  /** The lines of the Problems view that hold a text. */
  row(text: string | RegExp): Locator;
  /** Opens the menu of fixes where the cursor of the editor is, which is to hold this one: its fault must be known. */
  openFixes(title: string): Promise<Locator>;
  /** Makes the fix of this title where the cursor of the editor is. */
  fix(title: string): Promise<void>;
  /** Saves what the editor holds. */
  save(): Promise<void>;
  /** Waits until no line of the Problems view holds a text any more. */
  gone(text: string | RegExp): Promise<void>;
}

export function faultsOf({ page, run, see, open, inText, allSaved }: Workbench): Faults {
  const row = (text: string | RegExp): Locator => page.locator('.markers-panel .monaco-list-row', { hasText: text });
  const openFixes = async (title: string): Promise<Locator> => {
    await inText();
    // The key that asks for fixes is taken back by what the editor asks for itself, a moment after the cursor has moved;
    // the hover has fetched its own.
    // A mouse that rests on the text is told of as moving when the page is laid out anew, and takes the hover away.
    await page.mouse.move(0, 0);
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('ControlOrMeta+I');
    await (await see('.monaco-hover:visible .action-container', 'Quick Fix...')).click();
    return see('.action-widget .monaco-list-row', title);
  };
  return {
    list: async () => {
      await run('Problems: Focus on Problems View');
      // A view that is still to come takes the keys when it has come, from whoever has them then.
      await see('.markers-panel .monaco-list:focus-within');
    },
    row,
    open: async name => {
      await open(name);
      // Keys that come before the focus does go elsewhere.
      await inText();
    },
    openFixes,
    fix: async title => {
      await (await openFixes(title)).click();
      await page.locator('.action-widget .monaco-list-row').first().waitFor({ state: 'detached' });
    },
    save: async () => {
      await page.keyboard.press('ControlOrMeta+S');
      await allSaved();
    },
    gone: text => row(text).first().waitFor({ state: 'detached' }),
  };
}
