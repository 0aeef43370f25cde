/** The problems of a workbench and their fixes, as a person meets them. */
import type { Locator, Page } from 'playwright-core';
import { until } from './until.ts';
import type { Workbench } from './workbench.ts';

const FOCUSED = '.editor-instance .monaco-editor.focused';
const CURSOR = `${FOCUSED} .cursors-layer .cursor`;
/** In the margin, or where a line is empty or indented beside its text. */
const BULB = `${FOCUSED} :is(.margin, .contentWidgets) :is(.lightBulbWidget, [class*="gutter-lightbulb"])`;
/** Less than two lines, in pixels: it may stand beside the next one. */
const LINE = 30;

export interface Faults {
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

export function faultsOf({ page, see, open }: Workbench): Faults {
  const row = (text: string | RegExp): Locator => page.locator('.markers-panel .monaco-list-row', { hasText: text });
  const bulbShines = async (): Promise<boolean> => {
    const [bulbs, cursors] = await Promise.all([topsOf(page, BULB), topsOf(page, CURSOR)]);
    return bulbs.some(bulb => cursors.some(cursor => Math.abs(bulb - cursor) < LINE));
  };
  const openFixes = async (title: string): Promise<Locator> => {
    // What is asked for before the bulb shines is taken back by what the editor asks for itself.
    await until('the bulb shines at the cursor', bulbShines);
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

/** How far below the top of the page things begin, in pixels. */
function topsOf(page: Page, selector: string): Promise<readonly number[]> {
  const found = `document.querySelectorAll(${JSON.stringify(selector)})`;
  return page.evaluate<readonly number[]>(`[...${found}].map(one => one.getBoundingClientRect().top)`);
}
